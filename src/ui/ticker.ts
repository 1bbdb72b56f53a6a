/** Gets the instant, epoch milliseconds of the ticker's clock. Must be quick: it runs for every cell on screen, every second. */
export type Write = (now: number) => void

/** The page as far as the ticker needs it. */
export type PageVisibility = {
  readonly isHidden: () => boolean
  readonly subscribe: (changed: () => void) => () => void
}

export type TickerOptions = {
  /** The server's time, epoch milliseconds. It may jump either way. */
  readonly now: () => number
  readonly setTimer?: (run: () => void, delayMs: number) => unknown
  readonly clearTimer?: (timer: unknown) => void
  readonly page?: PageVisibility
}

export type Ticker = {
  /** The clock it goes by. */
  readonly now: () => number
  /** Calls `write` at once and then at each whole second of the clock; the answer stops it. */
  readonly subscribe: (write: Write) => () => void
  /** Writes now and finds the whole seconds anew: for when the clock has been corrected. */
  readonly refresh: () => void
}

/**
 * The one ticker of the page. It has one timer, set anew each second so that it stays on the whole seconds of its clock, and none at all while
 * nobody listens or the page is hidden. When the page is seen again everything is written once at once.
 */
export function createTicker({
  now,
  setTimer = setPageTimer,
  clearTimer = clearPageTimer,
  page = documentVisibility
}: TickerOptions): Ticker {
  const writers = new Set<Write>()
  let timer: unknown = null
  let leavePage: (() => void) | null = null

  const stop = () => {
    if (timer !== null) clearTimer(timer)
    timer = null
  }
  const plan = () => {
    stop()
    if (writers.size > 0 && !page.isHidden()) timer = setTimer(refresh, untilNextSecond(now()))
  }
  const refresh = () => {
    plan()
    const at = now()
    for (const write of [...writers]) if (writers.has(write)) guarded(write, at)
  }
  const onPageChange = () => (page.isHidden() ? stop() : refresh())

  return {
    now,
    subscribe(write) {
      const own: Write = at => write(at) // the same function may come twice
      writers.add(own)
      leavePage ??= page.subscribe(onPageChange)
      if (timer === null) plan()
      guarded(own, now())
      return () => {
        writers.delete(own)
        if (writers.size > 0) return
        stop()
        leavePage?.()
        leavePage = null
      }
    },
    refresh
  }
}

/** Timers fire up to a millisecond early, hence the one more: the second has always begun. */
const untilNextSecond = (at: number): number => 1001 - (((at % 1000) + 1000) % 1000)

/** A cell that fails must not stop the others; its error still reaches the page's own handler. */
function guarded(write: Write, at: number): void {
  try {
    write(at)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

const setPageTimer = (run: () => void, delayMs: number): unknown => setTimeout(run, delayMs)

const clearPageTimer = (timer: unknown): void => clearTimeout(timer as ReturnType<typeof setTimeout>) // only ever what setPageTimer gave

const documentVisibility: PageVisibility = {
  isHidden: () => document.hidden,
  subscribe: changed => {
    document.addEventListener('visibilitychange', changed)
    return () => document.removeEventListener('visibilitychange', changed)
  }
}
