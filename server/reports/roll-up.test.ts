import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseAnswer, Completions } from '#api/generated/types.gen'
import type { Tables } from '../db/tables'
import { startDesk, type TestDesk } from '../testing/desk'
import { rebuild } from './rebuild'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk({ MIQAT_DATA: 'memory:' })
  await desk.submit(
    ...Array.from({ length: 12 }, (_, index) => ({ id: `c-${index}`, office: index % 2 ? 'sohar' : 'liwa' }))
  )
}, 60_000)
afterAll(() => desk.running.stop())

async function act(id: string, action: object): Promise<void> {
  const { headers } = await desk.get<CaseAnswer>(`/api/cases/${id}`)
  const sent = { 'if-match': headers.get('etag') ?? '', 'idempotency-key': crypto.randomUUID() }
  const { status } = await desk.send('POST', `/api/cases/${id}/actions`, action, sent)
  expect([id, action, status]).toEqual([id, action, 200])
}

it('after whatever is done to cases the sums are what they are when made anew', async () => {
  for (let index = 0; index < 11; index++) await act(`c-${index}`, { kind: 'claim' })
  await act('c-0', { kind: 'complete' })
  await act('c-0', { kind: 'reopen', reason: 'A mistake' })
  await act('c-0', { kind: 'complete' })
  await act('c-1', { kind: 'reject', reason: 'Not his plot' })
  await act('c-2', { kind: 'requestInformation', message: 'The deed', expectedEndAt: '2026-11-30T10:00:00+04:00' })
  desk.time.now += 3_600_000
  await act('c-2', { kind: 'resume' })
  await act('c-2', { kind: 'complete' })
  await act('c-3', { kind: 'extend', target: { value: 40, unit: 'workingDays' }, reason: 'A survey' })
  await act('c-3', { kind: 'complete' })
  await act('c-4', { kind: 'refer', to: 'shinas', reason: 'Their plot' })
  await act('c-5', { kind: 'assign', to: 'k-b' })
  desk.time.now += 30 * 86_400_000
  await act('c-6', { kind: 'complete', breachReason: 'workload' })
  await act('c-7', { kind: 'complete' })
  await act('c-7', { kind: 'setBreachReason', reason: 'otherBody' })
  await act('c-8', { kind: 'reject', reason: 'Not his plot', breachReason: 'words of its own' })
  await act('c-8', { kind: 'reopen', reason: 'A mistake' })
  const kept = await tables()
  expect(kept.verdicts.length).toBe(6)
  const { house } = desk.running
  await house.database.db.transaction().execute(async db => rebuild(db, await house.book(db)))
  expect(kept).toEqual(await tables())
})

it('what is due later today does not count before, closed or not', async () => {
  const asked = async () => {
    const { body } = await desk.get<Completions>('/api/reports/completions?from=2026-11-01&to=2027-02-28&by=month')
    return body.buckets.reduce((sum, { met, missed, openPastDue }) => sum + met + missed + openPastDue, 0)
  }
  const before = await asked()
  const startedAt = desk.time.now
  await desk.submit({ id: 'c-late', startedAt })
  await act('c-late', { kind: 'claim' })
  await act('c-late', { kind: 'complete' })
  expect(await asked()).toBe(before)
  const { body } = await desk.get<CaseAnswer>('/api/cases/c-late')
  desk.time.now = Date.parse(body.case.clock.dueAt ?? '') - 1
  const open = (await asked()) - before
  desk.time.now += 1
  expect((await asked()) - before - open).toBe(1)
})

async function tables() {
  const { db } = desk.running.house.database
  const read = async (table: keyof Pick<Tables, 'verdicts' | 'completions' | 'flows'>) =>
    (await db.selectFrom(table).selectAll().execute()).filter(isSomething).map(plain).sort()
  return { verdicts: await read('verdicts'), completions: await read('completions'), flows: await read('flows') }
}

/** A sum that came to nothing is as good as none. */
const isSomething = (row: object) =>
  'case_id' in row || ['met', 'missed', 'opened', 'reopened', 'closed'].some(column => Reflect.get(row, column) > 0)

/** Trailing zeros and the last digits of lengths say nothing. */
function plain(row: object): string {
  return JSON.stringify(row, (_key, value: unknown) => {
    if (typeof value === 'number') return Math.round(value)
    if (!Array.isArray(value)) return value
    return value.slice(0, value.findLastIndex(entry => entry !== 0) + 1)
  })
}
