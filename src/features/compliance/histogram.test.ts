import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casesIn, findHistogram, findPercentile, mostDays } from './histogram'

const bucket = (closed: number, daysUsed?: number[], daysUsedGross?: number[]) => ({
  from: '2026-11-22',
  to: '2026-11-22',
  key: null,
  met: closed,
  missed: 0,
  openPastDue: 0,
  ...(daysUsed && { daysUsed }),
  ...(daysUsedGross && { daysUsedGross })
})

describe('the days of several buckets', () => {
  it('are added day by day, however far each goes', () => {
    expect(findHistogram([bucket(3, [1, 2]), bucket(1, [0, 0, 1]), bucket(0)], 'net')).toEqual([1, 2, 1])
  })

  it('are not known by a measure that one of them is not counted by', () => {
    expect(findHistogram([bucket(1, [1], [0, 1]), bucket(1, [1])], 'gross')).toBeNull()
    expect(findHistogram([bucket(1, [1], [0, 1])], 'gross')).toEqual([0, 1])
  })

  it('are none where nothing was closed', () => {
    expect(findHistogram([bucket(0)], 'net')).toEqual([])
  })
})

describe('a percentile', () => {
  it('of no cases is none', () => {
    expect(findPercentile([], 0.5)).toBeNull()
    expect(findPercentile([0, 0], 0.5)).toBeNull()
  })

  it('is the smallest number of days within which that share was done', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(mostDays), { minLength: 1 }), fc.constantFrom(0.5, 0.9, 0.95, 1), (days, share) => {
        const histogram = Array.from({ length: mostDays + 1 }, (_, day) => days.filter(used => used === day).length)
        const found = findPercentile(histogram, share) ?? Number.NaN
        const within = (limit: number) => days.filter(used => used <= limit).length / days.length
        expect(casesIn(histogram)).toBe(days.length)
        expect(within(found)).toBeGreaterThanOrEqual(share - 1e-9)
        expect(within(found - 1)).toBeLessThan(share)
      })
    )
  })

  it('does not trip over binary dust', () => {
    expect(findPercentile([19, 1], 0.95)).toBe(0)
  })
})
