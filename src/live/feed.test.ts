import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect } from '#api/client'
import type { CaseRow } from '#api/generated/types.gen'
import { createServerClock } from '#api/server-clock'
import { createSetAsideList } from '#api/set-aside'
import { createFeed, type Feed, silenceMs } from './feed'
import type { LiveCase } from './live-case'
import { createLiveSet } from './live-set'
import type { Schedule } from './pace'
import { mostCases, requireFits, ScopeTooLarge } from './scope'

/** A backend played by hand: what it answers to reading, and the streams it has open. */
function desk(options: { readonly events?: boolean; readonly schedule?: Schedule } = {}) {
  const streams: {
    send: (event: string, data: object, id?: string) => void
    end: () => void
    resumedFrom: string | null
  }[] = []
  const asked: string[] = []
  const backend = {
    ids: ['1', '2'],
    down: false,
    total: undefined as number | undefined,
    etag: null as string | null,
    /** How many questions are answered before one is not; null for all. */
    answers: null as number | null,
    asOf: () => new Date(Date.now()).toISOString()
  }

  vi.stubGlobal('fetch', (input: Request | string, init?: RequestInit) => {
    const request = typeof input === 'string' ? new Request(input, init) : input
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    if (backend.answers !== null && backend.answers-- === 0) {
      backend.answers = null
      return Promise.reject(new TypeError('Failed to fetch'))
    }
    if (backend.down) return Promise.reject(new TypeError('Failed to fetch'))
    if (pathname.endsWith('/events')) return Promise.resolve(stream(request))
    if (pathname.endsWith('/cases')) return Promise.resolve(page(request))
    return Promise.resolve(json({ apiVersion: '1.0.0', capabilities: [] }))
  })
  const json = (body: object, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify({ asOf: backend.asOf(), ...body }), { headers })

  function page(request: Request) {
    const { ids, total, etag } = backend
    const held = request.headers.get('if-none-match')
    if (etag !== null && held === etag) return new Response(null, { status: 304, headers: { etag } })
    const headers = etag === null ? undefined : { etag }
    return json({ cases: ids.map(id => row(id)), next: null, lastEventId: 'e0', total }, headers)
  }

  function stream(request: Request) {
    const encoder = new TextEncoder()
    let send: (event: string, data: object, id?: string) => void = () => {}
    let end = () => {}
    const body = new ReadableStream({
      start: controller => {
        send = (event, data, id) =>
          controller.enqueue(
            encoder.encode(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
          )
        end = () => controller.close()
        request.signal.addEventListener('abort', () => controller.error(request.signal.reason))
      }
    })
    streams.push({ send, end, resumedFrom: request.headers.get('last-event-id') })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }

  const clock = createServerClock({ monotonic: () => performance.now(), wall: () => Date.now() })
  const api = connect('http://desk.test/api', clock)
  const setAside = createSetAsideList()
  const live = createLiveSet(
    entry => caseOf(entry, null),
    () => {}
  )
  const onAgreement = vi.fn()
  const feed = createFeed({ api, live, setAside, hasEvents: options.events ?? true, onAgreement, ...options })
  const ids = () =>
    live
      .snapshot()
      .queue()
      .cases.map(entry => entry.row.id)
  const beat = () => streams.at(-1)?.send('heartbeat', { asOf: backend.asOf() })
  return { feed, live, backend, streams, asked, setAside, onAgreement, ids, beat, row }
}

/** Of a case the feed looks at nothing but when it changes. */
const caseOf = (entry: CaseRow, changesAt: number | null): LiveCase => ({
  row: entry,
  kind: 'onTrack',
  dueToday: false,
  dueAt: 0,
  dueOn: null,
  leftMs: 0,
  rank: 0,
  changesAt,
  clock: {} as never,
  calendar: {} as never
})
const noon = Date.parse('2026-11-22T12:00:00+04:00')

const row = (id: string, revision = 1): CaseRow => ({
  id,
  reference: `NB-26-${id}`,
  revision,
  service: 'complaint',
  office: 'sohar',
  channel: 'platform',
  applicantKind: 'citizen',
  status: 'new',
  assignee: null,
  clock: {
    agreementVersion: 1,
    startedAt: '2026-11-22T08:00:00+04:00',
    target: { value: 3, unit: 'workingDays' },
    pauses: [],
    stoppedAt: null as string | null
  }
})

const linkOf = (feed: Feed) => {
  const state = feed.state()
  return state.kind === 'ready' ? state.link.kind : state.kind
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('the feed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-22T11:42:07+04:00') })
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
  })
  const running: Feed[] = []
  afterEach(() => {
    for (const feed of running.splice(0)) feed.stop()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const started = async (made: ReturnType<typeof desk>) => {
    running.push(made.feed)
    made.feed.start()
    await pass(10)
    return made
  }

  it('reads, then listens from where reading ended', async () => {
    const { feed, streams, ids, beat } = await started(desk())
    beat()
    await pass(1)
    expect(ids()).toEqual(['1', '2'])
    expect(linkOf(feed)).toBe('live')
    expect(streams[0]?.resumedFrom).toBe('e0')
  })

  it('applies what it hears, and sets aside what is not what was agreed', async () => {
    const { streams, ids, setAside, backend } = await started(desk())
    streams[0]?.send('case', { asOf: backend.asOf(), case: row('3') }, 'e1')
    streams[0]?.send('case', { asOf: backend.asOf(), case: { id: '4' } }, 'e2')
    streams[0]?.send(
      'case',
      { asOf: backend.asOf(), case: { ...row('1', 2), clock: { ...row('1').clock, stoppedAt: backend.asOf() } } },
      'e3'
    )
    await pass(1)
    expect(ids()).toEqual(['1', '2', '3'])
    await pass(150)
    expect(ids()).toEqual(['2', '3'])
    expect(setAside.count()).toBe(1)
  })

  it('says that it is stale when nothing is heard, since when, and is live again at the next sign of life', async () => {
    const { feed, beat } = await started(desk())
    beat()
    const heardAt = Date.now()
    await pass(silenceMs + 1500)
    const state = feed.state()
    expect(state).toMatchObject({ kind: 'ready', link: { kind: 'stale', error: null } })
    expect(state.kind === 'ready' && state.link.kind === 'stale' && Math.abs(state.link.since - heardAt)).toBeLessThan(
      50
    )
    beat()
    await pass(1)
    expect(linkOf(feed)).toBe('live')
  })

  it('resumes a stream that broke off where it broke, and reads nothing again', async () => {
    const { feed, streams, backend, asked, beat } = await started(desk())
    streams[0]?.send('case', { asOf: backend.asOf(), case: row('3') }, 'e7')
    await pass(1)
    streams[0]?.end()
    await pass(1)
    expect(linkOf(feed)).toBe('stale')
    await pass(600)
    beat()
    await pass(1)
    expect(streams[1]?.resumedFrom).toBe('e7')
    expect(asked.filter(path => path.endsWith('/cases'))).toHaveLength(1)
    expect(linkOf(feed)).toBe('live')
  })

  it('keeps the rows while the backend is down, and waits longer from try to try', async () => {
    const { feed, streams, backend, ids, asked, beat } = await started(desk())
    backend.down = true
    streams[0]?.end()
    await pass(60_000)
    expect(ids()).toEqual(['1', '2'])
    expect(linkOf(feed)).toBe('stale')
    expect(asked.length).toBeLessThan(14)
    backend.down = false
    feed.retry()
    await pass(10)
    beat()
    await pass(1)
    expect(linkOf(feed)).toBe('live')
  })

  it('reads everything again after a reset, and exchanges it in one go', async () => {
    const { feed, streams, backend, ids, beat } = await started(desk())
    backend.ids = ['2', '5']
    streams[0]?.send('reset', { asOf: backend.asOf() })
    await pass(10)
    beat()
    await pass(1)
    expect(ids()).toEqual(['2', '5'])
    expect(linkOf(feed)).toBe('live')
  })

  it('says that it failed when there is nothing to show, and recovers by itself', async () => {
    const made = desk()
    made.backend.down = true
    await started(made)
    expect(made.feed.state().kind).toBe('failed')
    made.backend.down = false
    await pass(2000)
    expect(made.ids()).toEqual(['1', '2'])
  })

  it('begins anew as soon as the desk wakes from a sleep', async () => {
    const { streams, beat } = await started(desk())
    beat()
    await pass(2000)
    vi.setSystemTime(Date.now() + 3 * 3600_000)
    await pass(600)
    expect(streams.length).toBe(2)
  })

  it('does not take the late timers of a page nobody sees for a sleep, but notices one when it is seen again', async () => {
    const page = Object.assign(new EventTarget(), { hidden: true })
    vi.stubGlobal('document', page)
    const { streams, beat } = await started(desk())
    const see = (isSeen: boolean) => {
      page.hidden = !isSeen
      page.dispatchEvent(new Event('visibilitychange'))
    }
    await pass(60_000)
    beat()
    see(true)
    await pass(1000)
    expect(streams.length).toBe(1)
    see(false)
    await pass(1000)
    vi.setSystemTime(Date.now() + 3 * 3600_000)
    see(true)
    await pass(600)
    expect(streams.length).toBe(2)
  })

  it('brings the cases to the time that is heard when that has gone on further than was thought', async () => {
    const { streams, live } = await started(desk())
    live.readBy((entry, now) => caseOf(entry, now < noon ? noon : null))
    live.apply({ ...row('1', 2), clock: { ...row('1').clock } }, Date.now())
    expect(live.nextChangeAt()).toBe(noon)
    streams[0]?.send('heartbeat', { asOf: new Date(noon + 1000).toISOString() })
    await pass(1)
    expect(live.asOf()).toBeGreaterThanOrEqual(noon)
    expect(live.nextChangeAt()).toBeNull()
  })

  it('tells when the agreement has changed', async () => {
    const { streams, backend, onAgreement } = await started(desk())
    streams[0]?.send('agreement', { asOf: backend.asOf(), version: 2 }, 'e1')
    await pass(1)
    expect(onAgreement).toHaveBeenCalledOnce()
  })

  it('reads everything again when it is to be read by other rules, and what is there stays until then', async () => {
    const { feed, streams, backend, ids, asked, beat } = await started(desk())
    beat()
    backend.answers = 0
    backend.ids = ['1', '8']
    feed.reread()
    await pass(10)
    expect([ids(), linkOf(feed)]).toEqual([['1', '2'], 'stale'])
    await pass(1000)
    beat()
    await pass(1)
    expect([ids(), linkOf(feed)]).toEqual([['1', '8'], 'live'])
    streams.at(-1)?.end()
    await pass(1000)
    expect(asked.filter(path => path.endsWith('/cases'))).toHaveLength(3)
  })

  it('reads again by other rules where there is no stream, though the list has not changed', async () => {
    const made = desk({ events: false })
    made.backend.etag = '"a"'
    await started(made)
    await pass(30_000)
    made.asked.length = 0
    made.feed.reread()
    await pass(10)
    expect(made.asked.filter(path => path.endsWith('/cases'))).toHaveLength(1)
    expect(linkOf(made.feed)).toBe('polling')
  })

  it('reads again every now and then where there is no stream', async () => {
    const made = await started(desk({ events: false }))
    expect(linkOf(made.feed)).toBe('polling')
    made.backend.ids = ['9']
    await pass(30_000)
    expect(made.ids()).toEqual(['9'])
    expect(made.asked.filter(path => path.endsWith('/events'))).toHaveLength(0)
  })

  it('makes one change of a burst, when the next frame is drawn, and tells of the time once a second', async () => {
    const frames: (() => void)[] = []
    const schedule: Schedule = work => {
      frames.push(work)
      return () => {}
    }
    const { feed, live, streams, backend, ids, beat } = await started(desk({ schedule }))
    beat()
    const [told, toldState] = [vi.fn(), vi.fn()]
    live.subscribe(told)
    feed.subscribe(toldState)
    for (let at = 3; at < 153; at++) streams[0]?.send('case', { asOf: backend.asOf(), case: row(String(at)) }, `e${at}`)
    await pass(1)
    expect([told.mock.calls.length, frames.length, ids().length]).toEqual([0, 1, 2])
    frames[0]?.()
    expect([told.mock.calls.length, ids().length]).toEqual([1, 152])
    expect(toldState.mock.calls.length).toBeLessThan(2)
  })

  it('forgets what it heard before a reset and had not yet applied', async () => {
    const frames: (() => void)[] = []
    const made = desk({
      schedule: work => {
        frames.push(work)
        return () => {}
      }
    })
    const { streams, backend, ids } = await started(made)
    streams[0]?.send('case', { asOf: backend.asOf(), case: row('3', 7) }, 'e1')
    streams[0]?.send('reset', { asOf: backend.asOf() })
    await pass(10)
    for (const frame of frames) frame()
    expect(ids()).toEqual(['1', '2'])
  })

  it('says that a scope is too large, with how many cases there are, and does not read on by itself', async () => {
    const made = desk()
    made.backend.total = mostCases + 1
    await started(made)
    const state = made.feed.state()
    expect(state.kind === 'failed' && state.error instanceof ScopeTooLarge && state.error.total).toBe(mostCases + 1)
    await pass(120_000)
    expect(made.asked).toHaveLength(1)
    made.backend.total = 2
    made.feed.retry()
    await pass(10)
    expect(made.ids()).toEqual(['1', '2'])
  })

  it('notices a scope that is too large while reading, where the backend does not say how large it is', () => {
    expect(() => requireFits({ loaded: mostCases, total: null })).not.toThrow()
    expect(() => requireFits({ loaded: mostCases + 1, total: null })).toThrow(ScopeTooLarge)
  })

  it('reads nothing again where nothing has changed, and what failed to be read is read the next time', async () => {
    const made = desk({ events: false })
    made.backend.etag = '"a"'
    await started(made)
    const pages = () => made.asked.filter(path => path.endsWith('/cases')).length
    await pass(30_000)
    const before = pages()
    await pass(90_000)
    expect(pages() - before).toBe(3)
    expect(linkOf(made.feed)).toBe('polling')
    const heardAt = made.feed.state()
    expect(heardAt.kind === 'ready' && Date.now() - heardAt.asOf).toBeLessThan(31_000)
    made.backend.ids = ['7']
    made.backend.etag = '"b"'
    made.backend.answers = 1
    await pass(30_000)
    expect([made.ids(), linkOf(made.feed)]).toEqual([['1', '2'], 'stale'])
    await pass(1000)
    expect([made.ids(), linkOf(made.feed)]).toEqual([['7'], 'polling'])
  })
})
