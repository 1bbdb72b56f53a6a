import { checkRow, type Progress, type Reading, readOpenCases } from '#api/case-pages'
import { type Api, ask } from '#api/client'
import { ApiError } from '#api/error'
import { listen, type StreamEvent } from '#api/event-stream'
import { getService } from '#api/generated/sdk.gen'
import type { CaseRow } from '#api/generated/types.gen'
import { zAgreementEvent, zHeartbeat, zService } from '#api/generated/zod.gen'
import type { SetAsideList } from '#api/set-aside'
import { createBuffer } from './buffer'
import { createFirstPage } from './first-page'
import type { LiveSet } from './live-set'
import { apart, beforeNextFrame, isUnseen, letOthersRun, pause, type Schedule, untilSeen, whenOthersRan } from './pace'
import { requireFits, ScopeTooLarge } from './scope'

/** How what is shown hangs on the backend. `since` is the server's time of the last sign of life. */
export type Link =
  | { readonly kind: 'live' }
  /** No event stream here: read again every now and then. */
  | { readonly kind: 'polling' }
  /** The stream is open but silent, or it broke off; what is shown may be out of date. */
  | { readonly kind: 'stale'; readonly since: number; readonly error: ApiError | null }

export type FeedState =
  | { readonly kind: 'loading'; readonly progress: Progress }
  /** Nothing could be read, so there is nothing to show. With a `ScopeTooLarge` only a smaller scope helps, and nothing is tried again by itself. */
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'ready'; readonly link: Link; readonly asOf: number }

export type Feed = {
  readonly state: () => FeedState
  readonly subscribe: (listener: () => void) => () => void
  readonly start: () => void
  readonly stop: () => void
  /** Try at once: the person asked, the network came back, or the desk woke up. */
  readonly retry: () => void
  /** Read everything again at once, for what it was read by has changed; what is there stays until then. */
  readonly reread: () => void
  /** The page is seen again: begin anew if nothing was heard for too long. */
  readonly wake: () => void
}

export type FeedParts = {
  readonly api: Api
  readonly live: LiveSet
  readonly setAside: SetAsideList
  readonly hasEvents: boolean
  readonly onAgreement: () => void
  /** When what was heard is applied; before the next frame, where none is given. */
  readonly schedule?: Schedule
}

/** After this long without a sign of life the screen says so. The contract asks for a heartbeat every 10 s. */
export const silenceMs = 15_000
export const pollMs = 30_000
/** A stream that is still silent this long after it was opened is taken for dead, and opened anew. */
export const deadMs = 30_000
/** So soon after waking it is noticed that the desk slept, and by such a gap in its time. */
const watchMs = 500
const sleptMs = 5000
/** `asOf` is told this often at most: a stream may say something a thousand times a second. */
const tellMs = 1000
/** Of a burst the first is shown at once and the rest six times a second: nobody reads quicker, and drawing is most of the work. */
const burstMs = 150
const backoffMs = [500, 1000, 2000, 4000, 8000, 15_000]

/**
 * Fills the live set and keeps it true: reads the open cases, then listens from where they ended. When the stream breaks it is resumed where
 * it broke; where that is no longer possible everything is read again and exchanged in one go, and meanwhile the old rows stay.
 */
export function createFeed({ api, live, setAside, hasEvents, onAgreement, schedule }: FeedParts): Feed {
  const listeners = new Set<() => void>()
  let state: FeedState = { kind: 'loading', progress: { loaded: 0, total: null } }
  let run: AbortController | null = null
  let lastEventId: string | null = null
  let heardAt = 0
  let failures = 0
  let openedAt = 0
  /** What is there was read by other rules than hold now. */
  let isOutdated = false

  const set = (next: FeedState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const ready = (link: Link) => set({ kind: 'ready', link, asOf: heardAt })
  const fresh: Link = { kind: hasEvents ? 'live' : 'polling' }
  const firstPage = createFirstPage(api)
  const heardRows = createBuffer<CaseRow>(
    { first: schedule ?? apart(burstMs, beforeNextFrame), rest: schedule ?? whenOthersRan },
    rows => {
      live.applyAll(rows, api.clock.now())
      stillThere()
    }
  )

  /** `heardAt` is monotonic through the server clock, so a desk that sleeps or is set wrong does not fool it. */
  const heard = (asOf: string) => {
    const at = Date.parse(asOf)
    if (Number.isFinite(at)) api.clock.hear(api.clock.mark(), at)
    heardAt = api.clock.now()
  }

  function stillThere() {
    if (state.kind !== 'ready') return
    if (state.link.kind !== fresh.kind || heardAt - state.asOf >= tellMs) ready(fresh)
  }

  /** The rows are put in place in pieces, so that the page goes on while 100,000 are evaluated. */
  async function read(signal: AbortSignal) {
    heardRows.clear()
    const onProgress = (progress: Progress) => {
      requireFits(progress)
      if (state.kind !== 'ready') set({ kind: 'loading', progress })
    }
    const reading = readOpenCases(api, onProgress, signal)
    await live.replaceInPieces(taken(reading), api.clock.now, letOthersRun, signal)
    signal.throwIfAborted()
    lastEventId = reading.end().lastEventId
    isOutdated = false
    answered()
  }

  /** What was set aside before is forgotten once all rows are here, and not before: a reading may fail. */
  async function* taken({ pieces, end }: Reading) {
    yield* pieces
    setAside.clear()
    setAside.add(end().setAside)
  }

  function answered() {
    heardAt = api.clock.now()
    if (!hasEvents) failures = 0
    ready(fresh)
  }

  function receive(event: StreamEvent) {
    if (event.id !== null) lastEventId = event.id
    if (event.name !== 'reset') failures = 0
    switch (event.name) {
      case 'case':
        return receiveCase(event.data)
      case 'agreement':
        if (zAgreementEvent.safeParse(event.data).success) onAgreement()
        return
      case 'heartbeat': {
        const beat = zHeartbeat.safeParse(event.data)
        if (!beat.success) return
        heard(beat.data.asOf)
        catchUp()
        return stillThere()
      }
      case 'reset':
        lastEventId = null
        // What was missed may have been news of the agreement.
        onAgreement()
        throw new Reset()
    }
  }

  /** A clock that was corrected by what was heard may have cases change sooner than was planned. */
  function catchUp() {
    const now = api.clock.now()
    if (!isUnseen() && (live.nextChangeAt() ?? Number.POSITIVE_INFINITY) <= now) live.advance(now)
  }

  function receiveCase(data: unknown) {
    const [asOf, raw] =
      typeof data === 'object' && data !== null ? [Reflect.get(data, 'asOf'), Reflect.get(data, 'case')] : []
    const checked = checkRow('streamEvents', raw)
    if (typeof asOf === 'string') heard(asOf)
    if ('row' in checked) {
      setAside.drop(checked.row.reference)
      heardRows.add(checked.row)
    } else setAside.add([checked.setAside])
  }

  /** One life of the connection: until it breaks, or `retry` or `stop` ends it. */
  async function oneLife(signal: AbortSignal) {
    if (!hasEvents) return await pollOnce(signal)
    if (state.kind !== 'ready' || lastEventId === null || isOutdated) await read(signal)
    else await measureClock(signal)
    openedAt = api.clock.mark()
    await listen(api, lastEventId, receive, signal)
    throw new ApiError('streamEvents', { kind: 'offline' })
  }

  /** An answer without a body says nothing of the time, so that is asked for itself. */
  async function pollOnce(signal: AbortSignal) {
    if (state.kind !== 'ready' || isOutdated) await read(signal)
    else if (await firstPage.hasChanged(signal)) {
      await read(signal)
      firstPage.wasRead()
    } else {
      await measureClock(signal)
      answered()
    }
    await pause(pollMs, signal)
  }

  /** The desk may have slept, and then its monotonic clock may have too: ask for the time before it is shown again. */
  async function measureClock(signal: AbortSignal) {
    await ask(api, 'getService', options => getService(options), zService, signal)
    live.advance(api.clock.now())
  }

  async function keepAlive(signal: AbortSignal) {
    while (!signal.aborted) {
      try {
        await oneLife(signal)
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof Reset) await settle(signal)
        else await failed(error, signal)
      }
    }
  }

  /** The first reset is followed at once; a backend that does nothing else is given time. */
  async function settle(signal: AbortSignal) {
    const wait = failures > 0 ? backoff() : 0
    failures += 1
    await pause(wait, signal)
  }

  /** Spread out, so that a backend that comes back is not met by every desk in the same moment. */
  function backoff(): number {
    return (backoffMs[Math.min(failures, backoffMs.length - 1)] ?? 0) * (0.75 + Math.random() / 2)
  }

  async function failed(error: unknown, signal: AbortSignal) {
    const told = error instanceof ApiError ? error : new ApiError('streamEvents', { kind: 'offline' })
    if (told instanceof ScopeTooLarge) {
      set({ kind: 'failed', error: told })
      return await pause(Number.POSITIVE_INFINITY, signal)
    }
    if (state.kind === 'ready') ready({ kind: 'stale', since: heardAt, error: told })
    else set({ kind: 'failed', error: told })
    const wait = Math.max(backoff(), told.retryAfterMs ?? 0)
    failures += 1
    await pause(wait, signal)
  }

  function begin() {
    run?.abort()
    run = new AbortController()
    openedAt = 0
    const { signal } = run
    if (state.kind === 'failed') set({ kind: 'loading', progress: { loaded: 0, total: null } })
    void keepAlive(signal)
    void watch(signal)
  }

  /**
   * Notices silence, and a desk that slept: then the wall clock has gone on without the monotonic one, or this timer is far too late. The timers of a
   * page nobody sees are late in any case, so there it rests.
   */
  async function watch(signal: AbortSignal) {
    while (!signal.aborted) {
      const [wall, mark] = [Date.now(), api.clock.mark()]
      await pause(watchMs, signal)
      const wasUnseen = await untilSeen(signal)
      if (signal.aborted) return
      const [passed, ran] = [Date.now() - wall, api.clock.mark() - mark]
      if (Math.abs(passed - ran) > sleptMs || (!wasUnseen && Math.abs(passed - watchMs) > sleptMs)) return begin()
      const silent = api.clock.now() - heardAt > silenceMs
      if (hasEvents && silent && state.kind === 'ready' && state.link.kind === 'live')
        ready({ kind: 'stale', since: heardAt, error: null })
      // A connection that died without a word would be waited on for ever.
      if (hasEvents && silent && openedAt > 0 && api.clock.mark() - openedAt > deadMs) return begin()
    }
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: begin,
    stop: () => {
      run?.abort()
      heardRows.clear()
    },
    retry: begin,
    reread: () => {
      isOutdated = true
      begin()
    },
    wake: () => {
      if (hasEvents && state.kind === 'ready' && api.clock.now() - heardAt > silenceMs) begin()
    }
  }
}

class Reset extends Error {}
