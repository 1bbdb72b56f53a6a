import { checkRow, type OpenCases, type Progress, readOpenCases } from '#api/case-pages'
import { type Api, ask } from '#api/client'
import { ApiError } from '#api/error'
import { listen, type StreamEvent } from '#api/event-stream'
import { getService } from '#api/generated/sdk.gen'
import { zAgreementEvent, zHeartbeat, zService } from '#api/generated/zod.gen'
import type { SetAsideList } from '#api/set-aside'
import type { LiveSet } from './live-set'

/** How what is shown hangs on the backend. `since` is the server's time of the last sign of life. */
export type Link =
  | { readonly kind: 'live' }
  /** No event stream here: read again every now and then. */
  | { readonly kind: 'polling' }
  /** The stream is open but silent, or it broke off; what is shown may be out of date. */
  | { readonly kind: 'stale'; readonly since: number; readonly error: ApiError | null }

export type FeedState =
  | { readonly kind: 'loading'; readonly progress: Progress }
  /** Nothing could be read, so there is nothing to show. */
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'ready'; readonly link: Link; readonly asOf: number }

export type Feed = {
  readonly state: () => FeedState
  readonly subscribe: (listener: () => void) => () => void
  readonly start: () => void
  readonly stop: () => void
  /** Try at once: the person asked, the network came back, or the desk woke up. */
  readonly retry: () => void
  /** The page is seen again: begin anew if nothing was heard for too long. */
  readonly wake: () => void
}

export type FeedParts = {
  readonly api: Api
  readonly live: LiveSet
  readonly setAside: SetAsideList
  readonly hasEvents: boolean
  readonly onAgreement: () => void
}

/** After this long without a sign of life the screen says so. The contract asks for a heartbeat every 10 s. */
export const silenceMs = 15_000
export const pollMs = 30_000
const backoffMs = [500, 1000, 2000, 4000, 8000, 15_000]

/**
 * Fills the live set and keeps it true: reads the open cases, then listens from where they ended. When the stream breaks it is resumed where
 * it broke; where that is no longer possible everything is read again and exchanged in one go, and meanwhile the old rows stay.
 */
export function createFeed({ api, live, setAside, hasEvents, onAgreement }: FeedParts): Feed {
  const listeners = new Set<() => void>()
  let state: FeedState = { kind: 'loading', progress: { loaded: 0, total: null } }
  let run: AbortController | null = null
  let lastEventId: string | null = null
  let heardAt = 0
  let failures = 0

  const set = (next: FeedState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const ready = (link: Link) => set({ kind: 'ready', link, asOf: heardAt })

  /** `heardAt` is monotonic through the server clock, so a desk that sleeps or is set wrong does not fool it. */
  const heard = (asOf: string) => {
    const at = Date.parse(asOf)
    if (Number.isFinite(at)) api.clock.hear(api.clock.mark(), at)
    heardAt = api.clock.now()
    if (state.kind === 'ready') ready({ kind: hasEvents ? 'live' : 'polling' })
  }

  function exchange(cases: OpenCases) {
    setAside.clear()
    setAside.add(cases.setAside)
    live.replace(cases.rows, api.clock.now())
    lastEventId = cases.lastEventId
    heardAt = api.clock.now()
    failures = 0
    ready({ kind: hasEvents ? 'live' : 'polling' })
  }

  async function read(signal: AbortSignal) {
    const onProgress = (progress: Progress) => {
      if (state.kind !== 'ready') set({ kind: 'loading', progress })
    }
    exchange(await readOpenCases(api, onProgress, signal))
  }

  function receive(event: StreamEvent) {
    if (event.id !== null) lastEventId = event.id
    failures = 0
    switch (event.name) {
      case 'case':
        return receiveCase(event.data)
      case 'agreement':
        if (zAgreementEvent.safeParse(event.data).success) onAgreement()
        return
      case 'heartbeat': {
        const beat = zHeartbeat.safeParse(event.data)
        if (beat.success) heard(beat.data.asOf)
        return
      }
      case 'reset':
        lastEventId = null
        throw new Reset()
    }
  }

  function receiveCase(data: unknown) {
    const [asOf, raw] =
      typeof data === 'object' && data !== null ? [Reflect.get(data, 'asOf'), Reflect.get(data, 'case')] : []
    const checked = checkRow('streamEvents', raw)
    if ('row' in checked) live.apply(checked.row, api.clock.now())
    else setAside.add([checked.setAside])
    if (typeof asOf === 'string') heard(asOf)
  }

  /** One life of the connection: until it breaks, or `retry` or `stop` ends it. */
  async function oneLife(signal: AbortSignal) {
    if (state.kind !== 'ready' || lastEventId === null || !hasEvents) await read(signal)
    else await measureClock(signal)
    if (!hasEvents) return await pause(pollMs, signal)
    await listen(api, lastEventId, receive, signal)
    throw new ApiError('streamEvents', { kind: 'offline' })
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
        if (!(error instanceof Reset)) await failed(error, signal)
      }
    }
  }

  async function failed(error: unknown, signal: AbortSignal) {
    const told = error instanceof ApiError ? error : new ApiError('streamEvents', { kind: 'offline' })
    if (state.kind === 'ready') ready({ kind: 'stale', since: heardAt, error: told })
    else set({ kind: 'failed', error: told })
    const wait = backoffMs[Math.min(failures, backoffMs.length - 1)] ?? 0
    failures += 1
    // Spread out, so that a backend that comes back is not met by every desk in the same moment.
    await pause(wait * (0.75 + Math.random() / 2), signal)
  }

  function begin() {
    run?.abort()
    run = new AbortController()
    const { signal } = run
    if (state.kind === 'failed') set({ kind: 'loading', progress: { loaded: 0, total: null } })
    void keepAlive(signal)
    void watch(signal)
  }

  /** Notices silence, and a desk that slept: then the wall clock has gone on without the monotonic one, or this timer is far too late. */
  async function watch(signal: AbortSignal) {
    let wall = Date.now()
    while (!signal.aborted) {
      await pause(1000, signal)
      const slept = Math.abs(Date.now() - wall - 1000) > 5000
      wall = Date.now()
      if (signal.aborted) return
      if (slept) return begin()
      const silent = api.clock.now() - heardAt > silenceMs
      if (hasEvents && silent && state.kind === 'ready' && state.link.kind === 'live')
        ready({ kind: 'stale', since: heardAt, error: null })
    }
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: begin,
    stop: () => run?.abort(),
    retry: begin,
    wake: () => {
      if (hasEvents && state.kind === 'ready' && api.clock.now() - heardAt > silenceMs) begin()
    }
  }
}

class Reset extends Error {}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}
