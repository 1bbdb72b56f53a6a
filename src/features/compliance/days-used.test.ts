import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, casesIn, casesWithin, mostDays, percentileOf, sumOf } from './days-used'

const histograms = fc.array(fc.nat(40), { maxLength: mostDays + 1 })

describe('the days that cases used', () => {
  it('have as their percentile what the sorted cases have', () => {
    fc.assert(
      fc.property(histograms, fc.constantFrom(0.5, 0.9, 0.95, 1), (histogram, share) => {
        const each = histogram.flatMap((cases, days) => Array<number>(cases).fill(days))
        const rank = Math.ceil(Number((share * each.length).toFixed(6)))
        expect(percentileOf(histogram, share)).toBe(each.length === 0 ? null : each[rank - 1])
      })
    )
  })

  it('of ten cases are in nine of ten with the ninth, not the tenth', () => {
    expect(percentileOf([0, 9, 0, 1], 0.9)).toBe(1)
    expect(percentileOf([0, 9, 0, 1], 0.91)).toBe(3)
  })

  it('add up, whatever their lengths', () => {
    fc.assert(
      fc.property(fc.array(histograms), all => {
        expect(casesIn(sumOf(all))).toBe(all.reduce((sum, one) => sum + casesIn(one), 0))
        expect(casesWithin(sumOf(all), mostDays)).toBe(casesIn(sumOf(all)))
      })
    )
    expect(sumOf([])).toEqual([])
  })

  it('are drawn to a day beyond the target, or as far as they went', () => {
    expect(barsOf([1, 2], 3).map(({ cases }) => cases)).toEqual([1, 2, 0, 0, 0])
    expect(barsOf([0, 0, 0, 0, 5], 1).at(-1)).toEqual({ days: 4, cases: 5 })
    expect(barsOf([], 40)).toHaveLength(mostDays + 1)
  })
})
