import { describe, expect, it } from 'vitest'
import type { CompletionBucket } from '#api/generated/types.gen'
import { budgetOf } from './budget'
import { monthsOf, sumOf } from './month'

const bucket = (key: string, met: number, missed: number, openPastDue: number): CompletionBucket => ({
  from: '2026-11-01',
  to: '2026-11-22',
  key,
  met,
  missed,
  openPastDue
})
const ahead = new Map([
  [
    'a',
    new Map([
      ['2026-11-22', 3],
      ['2026-11-23', 4],
      ['2026-11-30', 5],
      ['2026-12-01', 6],
      ['none', 7]
    ])
  ],
  ['b', new Map([['2026-12-02', 9]])]
])

describe('the month of each service', () => {
  const months = monthsOf(
    {
      buckets: [bucket('a', 10, 1, 2), bucket('a', 5, 0, 0), bucket('c', 0, 0, 0)],
      done: ['a', 'd'],
      ahead,
      turned: ['a']
    },
    '2026-11-22',
    '2026-11-30'
  )

  it('has each case once: passed, done early, due today, due later in the month; nothing of the next month', () => {
    expect(months.get('a')).toEqual({ met: 15, late: 4, done: 1, dueToday: 3, dueLater: 9 })
    expect(months.get('d')).toEqual({ met: 0, late: 0, done: 1, dueToday: 0, dueLater: 0 })
    expect([...months.keys()]).toEqual(['a', 'd'])
  })

  it('adds up to the month of all', () => {
    expect(budgetOf(sumOf(months.values()), 0.95).cases).toBe(15 + 4 + 1 + 3 + 9 + 1)
  })
})
