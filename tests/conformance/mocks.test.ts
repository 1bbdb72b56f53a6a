import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningServer, startServer } from '#mocks/serve'
import { type Judged, judge } from './judge'
import { malformedRules } from './malformed/rules'
import { rules } from './rules/all'
import { subjectOf } from './subject'
import { storyOf } from './tell'

// Half a minute of questions on a quiet machine, more on a busy one.
vi.setConfig({ hookTimeout: 240_000 })

const all = [...rules, ...malformedRules(300, 1)]
let server: RunningServer
let judged: readonly Judged[]

beforeAll(async () => {
  // A morning in the middle of the week of work, with a few weeks to look back on.
  server = await startServer({
    at: Date.parse('2026-11-22T11:42:07+04:00'),
    tokens: { hall: ['wallboard'] },
    months: 1
  })
  const subject = subjectOf({ url: `${server.url}/api`, readerToken: 'hall' })
  judged = await judge(all, subject, { writes: true, lasting: true, slow: true })
})

afterAll(() => server.close())

describe('the development backend', () => {
  it.each(all.map(({ id }) => id))('keeps the contract: %s', id => {
    const found = judged.find(({ rule }) => rule.id === id)
    expect(found && storyOf(found)).toBeNull()
    // It has all there is, so nothing it has is left out of its capabilities.
    if (id !== 'service.lists-what-it-has') expect(found?.verdict).toEqual({ kind: 'kept' })
  })
})
