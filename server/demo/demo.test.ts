import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseAnswer, CasePage, CaseRow, Service } from '#api/generated/types.gen'
import { rowOf } from '#mocks/cases/row'
import { createWorld } from '#mocks/cases/world'
import { startPostgres, type TestPostgres } from '../testing/databases'
import { startDesk, type TestDesk } from '../testing/desk'
import { demoSeed, demoSetting } from './year'

/** A Saturday evening: the offices are closed, so the demonstration begins on Thursday at 11:42. */
const saturday = Date.parse('2026-11-21T20:00:00+04:00')
const thursday = Date.parse('2026-11-19T11:42:00+04:00')
const HOUR_MS = 3_600_000

let postgres: TestPostgres
let env: Record<string, string>
let desk: TestDesk
let real = saturday
/** The case that somebody acts on. */
let noted = ''
const start = () => startDesk({ ...env, MIQAT_STAFF: '', MIQAT_DEMO_MONTHS: '1' }, { realNow: () => real }, ['--demo'])

beforeAll(async () => {
  postgres = await startPostgres()
  env = { DATABASE_URL: await postgres.create() }
  desk = await start()
}, 120_000)
afterAll(async () => {
  await desk.running.stop()
  await postgres.stop()
}, 60_000)

/** What the scripts say at an instant, without anybody interfering. */
function scripted(now: number): ReadonlyMap<string, CaseRow> {
  const world = createWorld(demoSetting(demoSeed), { startsAt: thursday, months: 1, onChange: () => {} })
  world.catchUp(now)
  return new Map([...world.open.values()].map(live => [live.script.id, rowOf(live)]))
}

async function openRows(): Promise<ReadonlyMap<string, CaseRow>> {
  const { body } = await desk.get<CasePage>('/api/cases?open=true&limit=5000')
  return new Map(body.cases.map(row => [row.id, row]))
}

/** Without the revision: touches that nobody saw are left out when there was much to make up for. */
function told(rows: ReadonlyMap<string, CaseRow>, but = ''): Record<string, unknown> {
  const kept = [...rows].filter(([id]) => id !== but).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(kept.map(([id, { revision: _, ...row }]) => [id, row]))
}

it('begins on the last working morning, and says that its clock is not the world’s', async () => {
  const { body } = await desk.get<Service>('/api/')
  expect(body.simulatedClock).toEqual({ startedFrom: '2026-11-19T11:42:00.000+04:00', reason: 'officeClosed' })
  expect(Date.parse(body.asOf)).toBe(thursday)
  const rows = await openRows()
  expect(rows.size).toBeGreaterThan(1000)
  expect(told(rows)).toEqual(told(scripted(thursday)))
  const closed = await desk.get<CasePage>('/api/cases?open=false&limit=1')
  expect(closed.body.total).toBeGreaterThan(3000)
})

it('lives on by its scripts, and a case that somebody acts on leaves its own', async () => {
  const ahead = scripted(thursday + 2 * HOUR_MS)
  // One that would have gone on by itself.
  const [id = ''] =
    [...(await openRows())].find(([each, { status }]) => status === 'new' && ahead.get(each)?.status !== 'new') ?? []
  noted = id
  const { headers } = await desk.get<CaseAnswer>(`/api/cases/${id}`)
  const note = { 'if-match': headers.get('etag') ?? '', 'idempotency-key': 'leave-the-script' }
  expect((await desk.send('POST', `/api/cases/${id}/actions`, { kind: 'note', text: 'mine now' }, note)).status).toBe(
    200
  )

  real += 2 * HOUR_MS
  await expect.poll(async () => told(await openRows(), id), { timeout: 60_000 }).toEqual(told(ahead, id))
  const { body } = await desk.get<CaseAnswer>(`/api/cases/${id}`)
  expect(body.case.status).toBe('new')
  expect(body.case.history.at(-1)).toMatchObject({ kind: 'note', by: 's-r' })
}, 120_000)

it('goes on where it was after a stop, with what happened meanwhile made up for', async () => {
  await desk.running.stop()
  real += 30 * HOUR_MS
  desk = await start()
  const now = thursday + 32 * HOUR_MS
  expect(Date.parse((await desk.get<Service>('/api/')).body.asOf)).toBe(now)
  const ahead = scripted(now)
  const should = told(ahead)
  const strays = async () => {
    const is = told(await openRows())
    return Object.keys({ ...is, ...should }).filter(id => !isDeepStrictEqual(is[id], should[id]))
  }
  // Only the one that was taken off its script.
  await expect.poll(strays, { timeout: 60_000 }).toEqual([noted])
}, 120_000)
