import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningServer, startServer } from '#mocks/serve'
import { freshKey } from '../acting'
import { judge } from '../judge'
import { malformedRules } from '../malformed/rules'
import { rules } from '../rules/all'
import { subjectOf } from '../subject'
import { actingFaults } from './acting'
import { managingFaults } from './managing'
import { readingFaults } from './reading'
import type { Fault } from './spoil'

vi.setConfig({ hookTimeout: 120_000, testTimeout: 120_000 })

const all = [...rules, ...malformedRules(120, 1)]
const faults: readonly Fault[] = [...readingFaults, ...actingFaults, ...managingFaults]
const groupOf = (id: string) => id.slice(0, id.indexOf('.'))
let server: RunningServer

/** A small backend: a fault is the same in a hundred cases as in a thousand. */
beforeAll(async () => {
  server = await startServer({
    at: Date.parse('2026-11-22T11:42:07+04:00'),
    tokens: { hall: ['wallboard'] },
    cases: 400,
    months: 1
  })
  const { ask } = subjectOf({ url: `${server.url}/api` })
  for (const nameEn of ['First', 'Second']) {
    const body = { from: '2027-01-01T20:00:00+04:00', to: '2027-01-01T22:00:00+04:00', nameAr: 'تجربة', nameEn }
    await ask('POST', '/notices', { body, headers: { 'idempotency-key': freshKey() } })
  }
})

afterAll(() => server.close())

describe('each rule', () => {
  it('has a fault that it can find, and each fault a rule', () => {
    expect(faults.map(({ rule }) => rule).sort()).toEqual(all.map(({ id }) => id).sort())
  })

  it.each(faults.map(fault => [fault.rule, fault] as const))(
    'finds its fault, and no other of its group does: %s',
    async (id, { also = [], spoil }) => {
      // Rules that take long are asked for their own fault alone.
      const asked = all.filter(rule => rule.id === id || (groupOf(rule.id) === groupOf(id) && !rule.slow))
      const subject = subjectOf({ url: `${server.url}/api`, readerToken: 'hall', send: spoil(fetch) })
      const judged = await judge(asked, subject, { writes: true, lasting: true, slow: true })
      const broken = judged.filter(({ verdict }) => verdict.kind === 'broken').map(({ rule }) => rule.id)
      expect(broken.sort()).toEqual([id, ...also].sort())
    }
  )
})
