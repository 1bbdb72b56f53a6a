import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayNumber } from '#sla/civil'
import { backlogChange, backlogPoints } from './backlog'

const first = dayNumber('2026-10-28')
const day = fc.record({ opened: fc.nat(90), reopened: fc.nat(3), closed: fc.nat(90) })
const days = fc.array(day, { minLength: 1, maxLength: 80 }).map(all => {
  let open = 5000
  return all.map((one, index) => {
    open += one.opened + one.reopened - one.closed
    return { ...one, date: dateOf(first + index), open }
  })
})

describe('the backlog by days, weeks and months', () => {
  it('is what was open before, with what came and without what went', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('day' as const, 'week' as const, 'month' as const), (all, by) => {
        const points = backlogPoints(all, by)
        let open = 5000
        for (const point of points) {
          open += point.opened - point.closed
          expect(point.open).toBe(open)
        }
        expect(backlogChange(points)).toEqual({
          before: 5000,
          after: all.at(-1)?.open,
          opened: all.reduce((sum, one) => sum + one.opened + one.reopened, 0),
          closed: all.reduce((sum, one) => sum + one.closed, 0)
        })
      })
    )
  })

  it('has weeks that begin on Sunday, the first and the last cut', () => {
    const all = Array.from({ length: 9 }, (_, index) => ({
      date: dateOf(first + index),
      opened: 1,
      reopened: 0,
      closed: 0,
      open: index + 1
    }))
    expect(backlogPoints(all, 'week').map(({ from, to }) => [from, to])).toEqual([
      ['2026-10-28', '2026-10-31'],
      ['2026-11-01', '2026-11-05']
    ])
    expect(backlogPoints(all, 'month').map(({ opened }) => opened)).toEqual([4, 5])
  })

  it('of no day is nothing', () => {
    expect(backlogPoints([], 'week')).toEqual([])
    expect(backlogChange([])).toBeNull()
  })
})
