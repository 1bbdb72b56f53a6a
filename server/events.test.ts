import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CasePage } from '#api/generated/types.gen'
import { startPostgres, type TestPostgres } from './testing/databases'
import { startDesk, type TestDesk } from './testing/desk'
import { type Heard, openStream } from './testing/stream'

let postgres: TestPostgres
/** Two servers on one database. */
let one: TestDesk
let other: TestDesk
beforeAll(async () => {
  postgres = await startPostgres()
  const env = { DATABASE_URL: await postgres.create() }
  // At the same moment, on nothing: one of them begins the database, the other waits.
  ;[one, other] = await Promise.all([startDesk(env), startDesk(env)])
}, 90_000)
afterAll(async () => {
  await one.running.stop()
  await other.running.stop()
  await postgres.stop()
}, 60_000)

const isOf = (id: string) => (heard: Heard) => heard.event === 'case' && (heard.data.case as { id: string }).id === id
const idsIn = (heard: readonly Heard[]) =>
  heard.filter(({ event }) => event === 'case').map(({ data }) => (data.case as { id: string }).id)

it('begins with a heartbeat, and tells what changes at either server to whoever listens at either', async () => {
  const streams = [await openStream(one.running.url), await openStream(other.running.url)]
  await one.submit({ id: 'e-1' })
  await other.submit({ id: 'e-2' })
  for (const stream of streams) {
    await stream.until(isOf('e-1'))
    await stream.until(isOf('e-2'))
    expect(stream.heard[0]?.event).toBe('heartbeat')
    expect(stream.heard[0]?.id).toBeUndefined()
    stream.close()
  }
  expect(streams[0]?.heard.filter(isOf('e-1')).map(({ id }) => id)).toEqual(
    streams[1]?.heard.filter(isOf('e-1')).map(({ id }) => id)
  )
})

it('tells what was missed once and in order, also at the other server', async () => {
  const first = await openStream(one.running.url)
  await one.submit({ id: 'm-1' })
  const seen = await first.until(isOf('m-1'))
  first.close()
  const ids = Array.from({ length: 30 }, (_, index) => `m-2-${index}`)
  for (const [index, id] of ids.entries()) await (index % 2 ? one : other).submit({ id })
  const again = await openStream(other.running.url, { 'last-event-id': seen.id ?? '' })
  await again.until(isOf('m-2-29'))
  expect(idsIn(again.heard)).toEqual(ids)
  again.close()
})

it('a list names the last event it contains, and a stream from there misses nothing', async () => {
  const list = await one.get<CasePage>('/api/cases?limit=1')
  await one.submit({ id: 'l-1' })
  const stream = await openStream(one.running.url, { 'last-event-id': list.body.lastEventId ?? '' })
  await stream.until(isOf('l-1'))
  expect(idsIn(stream.heard)).toEqual(['l-1'])
  stream.close()
})

it.each(['other-database-4', 'nonsense', '999999999'])('has a stream from %s begin anew', async lastSeen => {
  const stream = await openStream(one.running.url, { 'last-event-id': lastSeen })
  const reset = await stream.until(({ event }) => event === 'reset')
  expect(reset.id).toBeTruthy()
  stream.close()
})

it('tells nobody of an office that is not theirs, but that a case has left it', async () => {
  const stream = await openStream(one.running.url, { 'x-user': 'm-a' })
  await one.submit({ id: 's-1', office: 'sohar' }, { id: 's-2', office: 'saham' })
  await stream.until(isOf('s-2'))
  const refer = { kind: 'refer', to: 'sohar', reason: 'belongs there' }
  await one.send('POST', '/api/cases/s-2/actions', refer, { 'if-match': '"s-2-1"', 'idempotency-key': 'refer-s-2' })
  await expect.poll(() => idsIn(stream.heard)).toEqual(['s-2', 's-2'])
  stream.close()
})

it('holds no more streams for one client than it was told', async () => {
  const few = await startDesk({ DATABASE_URL: await postgres.create(), MIQAT_STREAMS: '2' })
  const streams = [await openStream(few.running.url), await openStream(few.running.url)]
  expect((await few.get('/api/events')).status).toBe(429)
  streams[0]?.close()
  await expect.poll(async () => (await openStream(few.running.url).catch(() => undefined)) !== undefined).toBe(true)
  streams[1]?.close()
  await few.running.stop()
})
