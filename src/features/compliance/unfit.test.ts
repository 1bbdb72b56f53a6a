import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitOf } from './forecast'
import { unfitCases } from './unfit'
import { dueByDay, type Workload } from './workload'

const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-29']
const dates = ['2026-11-20', ...days, '2026-11-25', '2026-11-27', '2026-11-30', null]
const services = ['a', 'b', 'c']

type Open = { readonly row: { readonly service: string }; readonly dueOn: string | null }
const open = fc.record({
  row: fc.record({ service: fc.constantFrom(...services, 'unknown') }),
  dueOn: fc.constantFrom(...dates)
})

/** The lines of a forecast over some open cases: `a` by itself, `b` and `c` together. */
function linesOf(cases: readonly Open[], perDay: number, overdue: number): readonly Workload[] {
  return [['a'], ['b', 'c']].map(codes => {
    const byDate = new Map<string, number>()
    for (const { row, dueOn } of cases)
      if (codes.includes(row.service)) byDate.set(dueOn ?? 'none', (byDate.get(dueOn ?? 'none') ?? 0) + 1)
    const due = dueByDay([byDate], days)
    const pace = { perDay, cases: 100 }
    return {
      key: codes.join(),
      kind: codes.length === 1 ? 'service' : 'smaller',
      services: codes,
      category: null,
      overdue,
      due,
      pace,
      fit: fitOf({ overdue, due }, pace, 0.5)
    }
  })
}

it('the cases that will not fit are as many as the forecast says, on every day and in every line', () => {
  const cases = fc.array(open, { maxLength: 60 }).map(all => all.sort((one, other) => byDue(one) - byDue(other)))
  fc.assert(
    fc.property(cases, fc.double({ min: 0, max: 9, noNaN: true }), fc.nat(5), (all, perDay, overdue) => {
      const lines = linesOf(all, perDay, overdue)
      for (const line of lines) expect(unfitCases([line], all, days, null)).toHaveLength(line.fit.lateInAll)
      for (const [at, day] of days.entries()) {
        const late = lines.reduce((sum, { fit }) => sum + (fit.late[at] ?? 0), 0)
        expect(unfitCases(lines, all, days, day)).toHaveLength(late)
      }
    })
  )
})

it('the last in line are those that will not fit', () => {
  const all = ['2026-11-22', '2026-11-22', '2026-11-23'].map((dueOn, number) => ({
    number,
    row: { service: 'a' },
    dueOn
  }))
  // One of the two in what is left of the first day, two on the next.
  const unfit = unfitCases(linesOf(all, 2, 0), all, days, null)
  expect(unfit.map(({ number }) => number)).toEqual([1])
})

const byDue = ({ dueOn }: Open) => dates.toSorted().indexOf(dueOn)
