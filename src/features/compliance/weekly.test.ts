import { describe, expect, it } from 'vitest'
import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import { findLastWhole, lateOf, pointsOf, totalOf } from './weekly'

const bucket = (from: string, to: string, met: number, missed: number, openPastDue: number): CompletionBucket => ({
  from,
  to,
  key: null,
  met,
  missed,
  openPastDue
})

const answer = (...buckets: CompletionBucket[]): Completions => ({
  asOf: '2026-11-24T09:00:00+04:00',
  from: '2026-11-08',
  to: '2026-11-28',
  by: 'week',
  group: 'none',
  basis: 'due',
  buckets
})

const today = '2026-11-24'
const older = bucket('2026-11-08', '2026-11-14', 431, 35, 6)
const whole = bucket('2026-11-15', '2026-11-21', 28, 1, 0)
const running = bucket('2026-11-22', '2026-11-28', 0, 0, 0)

describe('a week', () => {
  it('counts a case that is still open past its deadline as one that was not met', () => {
    expect(pointsOf(answer(older), today)).toEqual([
      {
        week: '2026-11-08',
        met: 431,
        missed: 35,
        openPastDue: 6,
        total: 472,
        rate: 431 / 472,
        few: false,
        partial: false
      }
    ])
  })

  it('without a case has no rate, which is not a rate of zero', () => {
    expect(pointsOf(answer(running), today)[0]).toMatchObject({ total: 0, rate: null, few: false })
    expect(pointsOf(answer(bucket('2026-11-08', '2026-11-14', 0, 2, 0)), today)[0]).toMatchObject({ rate: 0 })
  })

  it.each([
    [29, true],
    [30, false]
  ])('of %i cases is one of few: %s', (met, few) => {
    expect(pointsOf(answer(bucket('2026-11-08', '2026-11-14', met, 0, 0)), today)[0]).toMatchObject({ few })
  })

  it.each([
    ['2026-11-21', false, 'was over yesterday'],
    ['2026-11-28', true, 'runs on']
  ])('that ends on %s is partial: %s, it %s', (to, partial) => {
    expect(pointsOf(answer(bucket('2026-11-15', to, 1, 0, 0)), '2026-11-22')[0]).toMatchObject({ partial })
  })

  it('is still running on its own Saturday', () => {
    expect(pointsOf(answer(whole), '2026-11-21')[0]).toMatchObject({ partial: true })
    expect(pointsOf(answer(whole), '2026-11-22')[0]).toMatchObject({ partial: false })
  })
})

describe('the weeks together', () => {
  it('are oldest first in whatever order they came', () => {
    const weeks = pointsOf(answer(running, older, whole), today).map(point => point.week)
    expect(weeks).toEqual(['2026-11-08', '2026-11-15', '2026-11-22'])
  })

  it('have the rate of all their cases, not the mean of their rates', () => {
    expect(totalOf(pointsOf(answer(older, whole, running), today))).toEqual({
      met: 459,
      missed: 36,
      openPastDue: 6,
      total: 501,
      rate: 459 / 501,
      few: false
    })
  })

  it('have no rate where no case counts', () => {
    expect(totalOf([])).toMatchObject({ total: 0, rate: null, few: false })
  })

  it('are spoken of by the newest one that is over', () => {
    expect(findLastWhole(pointsOf(answer(older, whole, running), today))?.week).toBe('2026-11-15')
    expect(findLastWhole(pointsOf(answer(running), today))).toBeUndefined()
  })

  it('late is past the deadline, closed or not', () => {
    expect(lateOf(older)).toBe(41)
  })
})
