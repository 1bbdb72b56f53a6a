import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Budget, budgetOf, burnOf, type MonthSoFar, noMonth } from './budget'

const some = fc.nat(300)
const months: fc.Arbitrary<MonthSoFar> = fc.record({
  met: some,
  late: some,
  done: some,
  dueToday: some,
  dueLater: some
})
// Whole per mille, so that a second reckoning can be in whole numbers.
const targets = fc.integer({ min: 1, max: 1000 })

/** Whether a month with so many late ones meets its target, in whole numbers. */
const holds = (cases: number, late: number, perMille: number) => (cases - late) * 1000 >= perMille * cases

describe('the breach budget', () => {
  it('is the greatest number of late cases with which the month meets its target', () => {
    fc.assert(
      fc.property(months, targets, (month, perMille) => {
        const { cases, allowed, left } = budgetOf(month, perMille / 1000)
        expect(holds(cases, allowed, perMille)).toBe(true)
        expect(holds(cases, allowed + 1, perMille) && allowed < cases).toBe(false)
        expect(left).toBe(allowed - month.late)
      })
    )
  })

  it('says how many of today’s are needed: with so many the month holds, with one fewer it does not', () => {
    fc.assert(
      fc.property(months, targets, (month, perMille) => {
        const budget = budgetOf(month, perMille / 1000)
        const { cases, late, dueToday, mustTodayAtLeast: must, left } = budget
        const lateIf = (finished: number) => late + dueToday - finished
        if (must === null) {
          expect(left).toBeLessThan(0)
          expect(holds(cases, lateIf(dueToday), perMille)).toBe(false)
          return
        }
        expect(holds(cases, lateIf(must), perMille)).toBe(true)
        if (must > 0) expect(holds(cases, lateIf(must - 1), perMille)).toBe(false)
        expect(budget.mustToday).toBeGreaterThanOrEqual(must)
        expect(budget.mustToday).toBeLessThanOrEqual(dueToday)
      })
    )
  })

  it('never takes from it what is submitted later', () => {
    fc.assert(
      fc.property(months, targets, fc.nat(50), (month, perMille, more) => {
        const { left } = budgetOf(month, perMille / 1000)
        const later = budgetOf({ ...month, dueLater: month.dueLater + more }, perMille / 1000)
        expect(later.left).toBeGreaterThanOrEqual(left)
      })
    )
  })

  it('of a hundred cases at 95 % is exactly five, and at 100 % none', () => {
    expect(budgetOf({ ...noMonth, met: 90, late: 3, dueLater: 7 }, 0.95)).toMatchObject({ allowed: 5, left: 2 })
    expect(budgetOf({ ...noMonth, met: 100 }, 1)).toMatchObject({ allowed: 0, left: 0 })
    expect(budgetOf(noMonth, 0.95)).toMatchObject({ cases: 0, allowed: 0, left: 0, mustToday: 0 })
  })

  it('keeps room for later cases that will be late as often as those so far', () => {
    // 200 cases allow ten; eight are left. One in fifty so far means two of the hundred later ones; so six of today's eight may be late.
    const month = { met: 98, late: 2, done: 0, dueToday: 8, dueLater: 92 }
    expect(budgetOf(month, 0.95)).toMatchObject({
      allowed: 10,
      left: 8,
      expectedLater: 2,
      mustToday: 2,
      mustTodayAtLeast: 0
    })
  })

  it('is used fast when more of it is gone than of the month’s cases', () => {
    const used = (month: Partial<MonthSoFar>) => burnOf(budgetOf({ ...noMonth, ...month }, 0.95) as Budget).pace
    expect(used({ met: 96, late: 4, dueLater: 100 })).toBe('steady')
    expect(used({ met: 92, late: 8, dueLater: 100 })).toBe('fast')
    expect(used({ met: 80, late: 20, dueLater: 100 })).toBe('over')
    expect(used({ met: 3, late: 1 })).toBe('over')
    expect(used({})).toBe('steady')
  })
})
