/** What the page under measurement is given to measure itself with. */
export type Bench = {
  /** Waits until what is shown is as wanted and painted; the page's own time of it in ms, NaN when it never comes. */
  readonly painted: (
    wanted: (shown: readonly string[], count: number) => boolean,
    patienceMs?: number
  ) => Promise<number>
  /** The references in sight and the number of rows there are. */
  readonly shown: () => string[]
  readonly count: () => number
  /** How many cases are said to be overdue. */
  readonly overdue: () => number
  /** When the last click or letter came. */
  readonly asked: () => number
  /** Begins to note frames; the answer ends it. */
  readonly frames: () => () => Frames
}

/** Of each frame in which the list had been scrolled: ms since the one before, and px of the list without a row. */
export type Frames = { readonly ms: number[]; readonly blankPx: number[] }

declare global {
  interface Window {
    bench: Bench
  }
}

type Places = { readonly row: string; readonly reference: string; readonly overdue: string | null }

/** Runs in the page before anything of its own, so it can use nothing from outside. */
export function watchPage({ row, reference, overdue }: Places) {
  let asked = 0
  const note = ({ timeStamp }: Event) => {
    asked = timeStamp
  }
  for (const name of ['click', 'input']) addEventListener(name, note, { capture: true, passive: true })

  const rows = () => [...document.querySelectorAll<HTMLElement>(row)].filter(one => !one.hidden)
  const numberIn = (text: string | null | undefined) => Number((text ?? '').replace(/\D/g, ''))

  /** In the order they stand on screen, which need not be that of the document. */
  function shown(): string[] {
    return rows()
      .map(one => ({ top: one.getBoundingClientRect().top, text: one.querySelector(reference)?.textContent?.trim() }))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text ?? '')
  }

  const count = () => numberIn(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount'))

  const afterPaint = () =>
    new Promise<number>(resolve =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    )

  /** Px of what scrolls that no row covers. */
  function blank(scroll: Element): number {
    const { top, bottom } = scroll.getBoundingClientRect()
    const boxes = rows().map(one => one.getBoundingClientRect())
    const seen = boxes.filter(box => box.bottom > top && box.top < bottom)
    const above = Math.min(...seen.map(box => box.top)) - top
    const below = bottom - Math.max(...seen.map(box => box.bottom))
    return Math.max(0, above) + Math.max(0, below)
  }

  function frames(): () => Frames {
    const scroll = document.querySelector('[data-scrolls]')
    const found: Frames = { ms: [], blankPx: [] }
    let [before, scrolled, isOver] = [performance.now(), scroll?.scrollTop ?? 0, false]
    const look = (at: number) => {
      if (isOver || !scroll) return
      if (scroll.scrollTop !== scrolled) {
        found.ms.push(at - before)
        found.blankPx.push(blank(scroll))
      }
      before = at
      scrolled = scroll.scrollTop
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return () => {
      isOver = true
      return found
    }
  }

  window.bench = {
    shown,
    count,
    overdue: () => numberIn(overdue === null ? null : document.querySelector(overdue)?.textContent),
    asked: () => asked,
    frames,
    painted: async (wanted, patienceMs = 3000) => {
      const until = performance.now() + patienceMs
      for (;;) {
        const at = await afterPaint()
        if (wanted(shown(), count())) return at
        if (at > until) return Number.NaN
      }
    }
  }
}
