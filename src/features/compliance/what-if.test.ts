import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf, type Past, targetMovedBy } from './what-if'

const pasts: fc.Arbitrary<Past[]> = fc.array(
  fc.record({
    service: fc.string(),
    target: fc.integer({ min: 1, max: 10 }),
    months: fc.array(fc.array(fc.nat(20), { maxLength: 31 }), { minLength: 12, maxLength: 12 })
  }),
  { maxLength: 4 }
)

describe('a moved target', () => {
  it('is met by the closed cases that used no more, and missed by the open ones that have', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: -9, max: 9 }), fc.nat(50), (services, days, openLate) => {
        const each = services.flatMap(({ target, months }) =>
          months.flatMap(month =>
            month.flatMap((cases, used) => Array<boolean>(cases).fill(used <= targetMovedBy(target, days)))
          )
        )
        const met = each.filter(inTime => inTime).length
        const cases = each.length + openLate
        const rate = cases === 0 ? null : met / cases
        expect(outcomeOf(services, days, 'all', openLate)).toEqual({ met, cases, rate })
      })
    )
  })

  it('comes month by month to what it comes to in all', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: -9, max: 9 }), (services, days) => {
        const months = Array.from({ length: 12 }, (_, month) => outcomeOf(services, days, month))
        const all = outcomeOf(services, days, 'all')
        expect(months.reduce((sum, { met }) => sum + met, 0)).toBe(all.met)
        expect(months.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.cases)
      })
    )
  })

  it('is never kept by fewer when it is longer', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: -9, max: 8 }), (services, days) => {
        expect(outcomeOf(services, days + 1, 'all').met).toBeGreaterThanOrEqual(outcomeOf(services, days, 'all').met)
      })
    )
  })

  it('is at least a day, and no longer than the histogram can tell', () => {
    expect(targetMovedBy(2, -5)).toBe(1)
    expect(targetMovedBy(10, 40)).toBe(29)
  })
})
