import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, casesWithin, sumOf } from './days-used'
import { casesIn, mostDays } from './histogram'

const histograms = fc.array(fc.nat(40), { maxLength: mostDays + 1 })

describe('the days that cases used', () => {
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
