import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { northAlBatinah } from '#agreement/agreement'
import { startPostgres, type TestPostgres } from '#server/testing/databases'
import { startDesk, sundayMorning, type TestDesk } from '#server/testing/desk'
import { done } from './acting'
import { type Judged, judge } from './judge'
import { malformedRules } from './malformed/rules'
import { rules } from './rules/all'
import { requestInformation } from './rules/deadlines'
import { type Subject, subjectOf } from './subject'
import { storyOf } from './tell'

vi.setConfig({ hookTimeout: 300_000 })

const all = [...rules, ...malformedRules(300, 2)]
const readerToken = 'hall-token-of-a-test'
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const databases = [
  ['PGlite', async () => ({ MIQAT_DATA: 'memory:' })],
  ['PostgreSQL', async () => ({ DATABASE_URL: await postgres.create() })]
] as const

describe.each(databases)('the reference backend on %s', (_, environment) => {
  let desk: TestDesk
  let judged: readonly Judged[]

  beforeAll(async () => {
    const started = Date.now()
    const env = { MIQAT_WALLBOARDS: `hall=${readerToken}`, MIQAT_RATE: '100000', ...(await environment()) }
    // A Sunday morning that goes on.
    desk = await startDesk(env, { realNow: () => sundayMorning + Date.now() - started })
    const subject = subjectOf({ url: `${desk.running.url}/api`, headers: { 'x-user': 's-r' }, readerToken })
    await fill(desk, subject)
    judged = await judge(all, subject, { writes: true, lasting: true, slow: true })
  })
  afterAll(() => desk.running.stop())

  it.each(all.map(({ id }) => id))('keeps the contract: %s', id => {
    const found = judged.find(({ rule }) => rule.id === id)
    expect(found && storyOf(found)).toBeNull()
    // It has all there is, so nothing it has is left out of its capabilities.
    if (id !== 'service.lists-what-it-has') expect(found?.verdict).toEqual({ kind: 'kept' })
  })
})

const HOUR_MS = 3_600_000

/** Two weeks of cases in every office: new, in work, waiting, late, done, turned down. */
async function fill(desk: TestDesk, subject: Subject): Promise<void> {
  const { services, offices } = northAlBatinah()
  const births = Array.from({ length: 180 }, (_, index) => ({
    id: `k-${String(index).padStart(3, '0')}`,
    service: services[(index * 7) % 24]?.code ?? '',
    office: offices[index % offices.length]?.code ?? '',
    startedAt: sundayMorning - (1 + index * 2) * HOUR_MS
  }))
  await desk.submit(...births)
  const applicants = births.map(({ id }) => ({
    case_id: id,
    name: 'مقدّم الطلب',
    civil_number: null,
    phone: null,
    email: null
  }))
  await desk.running.house.database.db.insertInto('applicants').values(applicants).execute()
  const { ask } = subject
  for (const [index, { id, startedAt }] of births.entries()) {
    if (index % 3 !== 0) continue
    await done(ask, id, { kind: 'claim' })
    if (index % 4 === 0) await done(ask, id, { kind: 'complete' })
    else if (index % 5 === 0) await done(ask, id, { kind: 'reject', reason: 'not complete' })
    else if (index % 9 === 0) await done(ask, id, requestInformation(new Date(startedAt).toISOString()))
  }
}
