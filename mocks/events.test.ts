import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseEvent, CasePage } from '#api/generated/types.gen'
import { zCaseEvent, zHeartbeat, zReset } from '#api/generated/zod.gen'
import { askerOf } from './asking'
import { createBackend, type RunningBackend } from './backend'

const at = Date.parse('2026-11-22T11:42:07+04:00')
const MINUTE_MS = 60_000
let backend: RunningBackend
let ask: ReturnType<typeof askerOf>
beforeEach(() => {
  vi.useFakeTimers()
  backend = createBackend({ at })
  ask = askerOf(backend)
})
afterEach(() => {
  backend.close()
  vi.useRealTimers()
})

describe('the event stream', () => {
  it('begins with a heartbeat and beats every five seconds', async () => {
    const { events } = await open()
    expect(events.map(({ event }) => event)).toEqual(['heartbeat'])
    await vi.advanceTimersByTimeAsync(20_000)
    const beats = events.filter(({ event }) => event === 'heartbeat')
    expect(beats).toHaveLength(5)
    expect(beats.every(({ id, data }) => id === undefined && zHeartbeat.safeParse(JSON.parse(data)).success)).toBe(true)
  })

  it('tells of each change as the clock runs', async () => {
    const { events } = await open()
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
    const changes = events.filter(({ event }) => event === 'case')
    expect(changes.length).toBeGreaterThan(15)
    expect(changes.every(({ id, data }) => id && zCaseEvent.safeParse(JSON.parse(data)).success)).toBe(true)
  })

  it('tells of what somebody did', async () => {
    const { events } = await open()
    const taken = await ask.post<CaseEvent>('/cases/next', undefined, { 'Idempotency-Key': 'take-this-one' })
    await vi.advanceTimersByTimeAsync(0)
    const last = JSON.parse(events.at(-1)?.data ?? '{}') as CaseEvent
    expect(last.case).toMatchObject({ id: taken.body.case.id, assignee: 's-r' })
  })

  it('makes a list true again when resumed from it', async () => {
    const page = (await ask.get<CasePage>('/cases?open=true&limit=5000')).body
    backend.clock.advance(45 * MINUTE_MS)
    const { events } = await open(page.lastEventId)
    const rows = new Map(page.cases.map(row => [row.id, row]))
    for (const { event, data } of events) {
      if (event !== 'case') continue
      const row = (JSON.parse(data) as CaseEvent).case
      if (row.clock.stoppedAt === null) rows.set(row.id, row)
      else rows.delete(row.id)
    }
    const now = (await ask.get<CasePage>('/cases?open=true&limit=5000')).body
    expect(new Map(now.cases.map(row => [row.id, row]))).toEqual(rows)
    expect(events.at(-1)?.id).toBe(now.lastEventId)
  })

  it('says reset when what was missed can no longer be told', async () => {
    const { lastEventId } = (await ask.get<CasePage>('/cases?open=true&limit=1')).body
    backend.clock.advance(30 * 60 * MINUTE_MS)
    for (const id of [lastEventId, 'another-7', 'nonsense', `${lastEventId?.split('-')[0]}-999999`]) {
      const { events } = await open(id)
      expect(events.map(({ event }) => event)).toEqual(['heartbeat', 'reset'])
      expect(zReset.safeParse(JSON.parse(events[1]?.data ?? '')).success).toBe(true)
    }
  })

  it('says reset when the clock goes back', async () => {
    const { events } = await open()
    backend.clock.set(at - 24 * 60 * MINUTE_MS)
    await vi.advanceTimersByTimeAsync(0)
    expect(events.map(({ event }) => event)).toEqual(['heartbeat', 'reset'])
  })

  it('leaves no timer when nobody listens, and makes up for the time passed', async () => {
    const { abort } = await open()
    const other = await open()
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    abort()
    await other.reader.cancel()
    expect(vi.getTimerCount()).toBe(0)
    const before = backend.desk.feed.lastId
    vi.setSystemTime(Date.now() + 10 * MINUTE_MS)
    expect((await ask.get<CasePage>('/cases?open=true&limit=1')).body.lastEventId).not.toBe(before)
  })

  it('ends when the backend closes', async () => {
    const { ended } = await open()
    backend.close()
    await ended
    expect(vi.getTimerCount()).toBe(0)
  })

  it('falls silent, comes back, and has lost nothing', async () => {
    const { events } = await open()
    backend.fail.set('streamEvents', 'silent')
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
    expect(events).toHaveLength(1)
    backend.fail.clear('streamEvents')
    await vi.advanceTimersByTimeAsync(5000)
    expect(events.at(-1)?.id ?? events.at(-2)?.id).toBe(backend.desk.feed.lastId)
  })

  it('tells staff of the cases of their office, and of one that has left it', async () => {
    backend.close()
    backend = createBackend({ at, roles: ['staff'] })
    ask = askerOf(backend)
    const { events } = await open()
    const [there, here] = ['saham', 'sohar'].map(office =>
      [...backend.desk.world().open.values()].find(live => live.state.office === office)
    )
    const refer = (live: typeof here, to: string) =>
      live && backend.desk.world().act(live, { kind: 'refer', to, reason: 'for the test', at, by: 'k-b' })
    refer(there, 'liwa')
    refer(here, 'saham')
    await vi.advanceTimersByTimeAsync(0)
    const told = events.filter(({ event }) => event === 'case').map(({ data }) => (JSON.parse(data) as CaseEvent).case)
    expect(told.map(({ id, office }) => [id, office])).toEqual([[here?.script.id, 'saham']])
  })

  it('is cut after three seconds, says reset, or does not begin', async () => {
    backend.fail.set('streamEvents', 'cut')
    const { ended } = await open()
    await vi.advanceTimersByTimeAsync(3000)
    await ended
    backend.fail.set('streamEvents', 'reset')
    expect((await open()).events.map(({ event }) => event)).toEqual(['heartbeat', 'reset'])
    backend.fail.set('streamEvents', '503')
    expect((await ask.send('/events')).status).toBe(503)
  })
})

async function open(lastEventId?: string) {
  const events: EventSourceMessage[] = []
  const parser = createParser({ onEvent: event => events.push(event) })
  const going = new AbortController()
  const headers = new Headers(lastEventId === undefined ? [] : [['Last-Event-ID', lastEventId]])
  const response = await ask.send('/events', { headers, signal: going.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const ended = read(reader, text => parser.feed(text))
  await vi.advanceTimersByTimeAsync(0)
  return { events, reader, ended, abort: () => going.abort() }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, feed: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    feed(decoder.decode(value, { stream: true }))
  }
}
