import { describe, expect, it } from 'vitest'
import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import { findYearDays, monthColumns, yearBefore } from './year-days'

const bucket = (date: string, met: number, missed: number): CompletionBucket => ({
  from: date,
  to: date,
  key: null,
  met,
  missed,
  openPastDue: 0
})
const answer = (...buckets: CompletionBucket[]): Completions => ({
  asOf: '2026-11-24T09:00:00+04:00',
  from: '2026-11-01',
  to: '2026-11-24',
  by: 'day',
  group: 'none',
  basis: 'due',
  buckets
})
const week = { from: '2026-11-15', to: '2026-11-24', measure: 'net', target: 0.95, offOf: () => null } as const

describe('the year of a calendar', () => {
  it.each([
    ['2026-11-22', '2025-11-23', 'on a Sunday, the first of its last week'],
    ['2026-11-28', '2025-11-23', 'on a Saturday'],
    ['2028-03-01', '2027-02-28', 'over a leap day']
  ])('that ends on %s begins on Sunday, %s: %s', (to, from) => {
    expect(yearBefore({ from: to, to })).toEqual({ from, to })
  })

  it('has every day in its row and column, also those on which nothing counts', () => {
    const days = findYearDays(answer(bucket('2026-11-24', 40, 0)), week) ?? []
    expect(
      days.map(({ date, weekday, week: column }) => [date, weekday, column]).filter((_, index) => index % 3 === 0)
    ).toEqual([
      ['2026-11-15', 0, 0],
      ['2026-11-18', 3, 0],
      ['2026-11-21', 6, 0],
      ['2026-11-24', 2, 1]
    ])
    expect(days[0]).toMatchObject({ standing: 'none', level: 0, tally: { total: 0, rate: null } })
  })

  it.each([
    [95, 5, 'over', 1],
    [97, 3, 'over', 2],
    [100, 0, 'over', 5],
    [949, 51, 'under', 1],
    [92, 8, 'under', 2],
    [85, 15, 'under', 3],
    [80, 20, 'under', 4],
    [30, 70, 'under', 5],
    [0, 29, 'few', 0]
  ] as const)('a day of %i in time and %i late is %s the target, level %i', (met, missed, standing, level) => {
    const days = findYearDays(answer(bucket('2026-11-24', met, missed)), week)
    expect(days?.at(-1)).toMatchObject({ standing, level })
  })

  it('says why nothing was expected of a day', () => {
    const holiday = { kind: 'holiday', nameAr: 'اليوم الوطني', nameEn: 'National Day' } as const
    const days = findYearDays(answer(), { ...week, offOf: date => (date === '2026-11-18' ? holiday : null) })
    expect(days?.filter(({ off }) => off).map(({ date }) => date)).toEqual(['2026-11-18'])
  })

  it('is not known by gross where a day is not', () => {
    expect(findYearDays(answer(bucket('2026-11-24', 1, 0)), { ...week, measure: 'gross' })).toBeNull()
  })

  it('names its months where they begin, and none where there is no room', () => {
    const over = yearBefore({ from: '2026-11-22', to: '2026-11-22' })
    const days = findYearDays(answer(), { ...week, ...over }) ?? []
    const columns = monthColumns(days)
    expect(columns[0]).toEqual({ week: 1, date: '2025-12-01' })
    expect(columns.map(({ date }) => date.slice(0, 7))).toContain('2026-11')
    expect(columns.every(({ week: at }, index) => index === 0 || at - (columns[index - 1]?.week ?? 0) >= 3)).toBe(true)
  })
})
