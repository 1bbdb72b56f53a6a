import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOf, sumByDay } from './forecast'

const ahead = fc.record({ overdue: fc.nat(30), due: fc.array(fc.nat(30), { minLength: 1, maxLength: 10 }) })

describe('what will not fit', () => {
  it('is what a desk that works by deadline does not finish in time, case after case', () => {
    fc.assert(
      fc.property(ahead, fc.nat(40), fc.nat(10), ({ overdue, due }, quarters, tenths) => {
        const perDay = quarters / 4
        const firstDayLeft = tenths / 10
        // Every case in line with its day; the desk finishes the n-th when n cases' worth of work are done.
        const line = [
          ...Array<number>(overdue).fill(-1),
          ...due.flatMap((cases, day) => Array<number>(cases).fill(day))
        ]
        const late = due.map(() => 0)
        line.forEach((day, index) => {
          // In fortieths of a case a day, which are whole.
          if (day >= 0 && (index + 1) * 40 > quarters * (tenths + 10 * day)) late[day] = (late[day] as number) + 1
        })
        expect(fitOf({ overdue, due }, { perDay, cases: 99 }, firstDayLeft).late).toEqual(late)
      })
    )
  })

  it('is nothing when nothing is due, and everything when nothing is ever closed', () => {
    expect(fitOf({ overdue: 9, due: [0, 0] }, { perDay: 1, cases: 20 }, 1)).toEqual({
      late: [0, 0],
      lateInAll: 0,
      firstLate: null
    })
    expect(fitOf({ overdue: 0, due: [2, 0, 3] }, { perDay: 0, cases: 0 }, 1)).toMatchObject({
      lateInAll: 5,
      firstLate: 0
    })
  })

  it('adds up by day over services', () => {
    expect(sumByDay([[1, 2], [3]], 3)).toEqual([4, 2, 0])
  })
})
