import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startPostgres, type TestPostgres } from '#server/testing/databases'
import { startDesk, type TestDesk } from '#server/testing/desk'
import { type Judged, judge } from './judge'
import { malformedRules } from './malformed/rules'
import { rules } from './rules/all'
import { subjectOf } from './subject'
import { storyOf } from './tell'

// Half a minute of questions on a quiet machine, more on a busy one.
vi.setConfig({ hookTimeout: 300_000 })

const all = [...rules, ...malformedRules(300, 1)]
/** A morning in the middle of the week of work, and going on. */
const morning = Date.parse('2026-11-22T11:42:07+04:00') - Date.now()
let postgres: TestPostgres
let desk: TestDesk
let judged: readonly Judged[]

beforeAll(async () => {
  postgres = await startPostgres()
  const env = {
    DATABASE_URL: await postgres.create(),
    MIQAT_STAFF: '',
    MIQAT_USER_HEADER: '',
    MIQAT_DEMO_MONTHS: '1',
    MIQAT_RATE: '10000',
    MIQAT_WALLBOARDS: 'hall=hall-token-0123456789'
  }
  desk = await startDesk(env, { realNow: () => Date.now() + morning }, ['--demo'])
  const subject = subjectOf({ url: `${desk.running.url}/api`, readerToken: 'hall-token-0123456789' })
  judged = await judge(all, subject, { writes: true, lasting: true, slow: true })
})

afterAll(async () => {
  await desk.running.stop()
  await postgres.stop()
}, 60_000)

describe('the reference backend', () => {
  it.each(all.map(({ id }) => id))('keeps the contract: %s', id => {
    const found = judged.find(({ rule }) => rule.id === id)
    expect(found && storyOf(found)).toBeNull()
  })
})
