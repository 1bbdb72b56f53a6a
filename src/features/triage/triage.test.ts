import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow, Completions } from '#api/generated/types.gen'
import { evaluateBy, type LiveCase } from '#live/live-case'
import { agreement, type MadeRow, madeRow, rowOf, startAt } from '#live/made-cases'
import { held } from './hold'
import { holdUpOf } from './hold-up'
import { nothingKnown, pastDaysOf } from './past-days'
import { byHoldUp, createUrgencies, isPressing, triaged } from './triage'
import { comparePressing, type Pressing, urgencyOf } from './urgency'

const read = evaluateBy(agreement)
const made: MadeRow = {
  id: 1,
  revision: 1,
  service: 0,
  office: 0,
  assignee: 0,
  age: 30,
  days: 5,
  unit: 'workingDays',
  pause: null,
  given: false,
  isClosed: false
}
const caseOf = (more: Partial<MadeRow>, row: Partial<CaseRow> = {}): LiveCase =>
  read({ ...rowOf({ ...made, ...more }), ...row }, startAt)
const inOrder = (cases: readonly LiveCase[], past: Parameters<typeof createUrgencies>[0] = nothingKnown) =>
  triaged(cases, startAt, { code: 'p1', office: 'sohar' }, createUrgencies(past))
const ids = (rows: readonly Pressing[]) => rows.map(({ entry }) => entry.row.id)

const report = (daysUsed: number[], ...others: number[][]): Completions => ({
  asOf: '2026-11-22T07:42:07Z',
  from: '2025-11-22',
  to: '2026-11-21',
  by: 'month',
  group: 'service',
  basis: 'closed',
  buckets: [daysUsed, ...others].map((days, at) => ({
    from: '2025-11-22',
    to: '2025-11-30',
    key: `s${at}`,
    met: 0,
    missed: 0,
    openPastDue: 0,
    daysUsed: days
  }))
})
const fiveDays = () => ({ value: 5, unit: 'workingDays' }) as const
const pastOf = (...daysUsed: [number[], ...number[][]]) => pastDaysOf(report(...daysUsed), fiveDays)

describe('what comes first', () => {
  it('a day late on a short promise presses more than a day late on a long one', () => {
    // Both were due at Thursday's closing.
    const short = caseOf({ id: 1, age: 97, days: 1 })
    const long = caseOf({ id: 2, age: 97 + 24, days: 2 })
    expect([short.kind, long.kind, short.dueAt]).toEqual(['overdue', 'overdue', long.dueAt])
    expect(ids(inOrder([long, short]).rows.all)).toEqual(['c-1', 'c-2'])
  })

  it('whatever is late comes before whatever may be', () => {
    const cases = fc.array(madeRow(400), { maxLength: 60 }).map(rows => rows.map(row => caseOf(row)))
    fc.assert(
      fc.property(cases, some => {
        const kinds = inOrder(some.filter(({ row }) => row.clock.stoppedAt === null)).rows.all.map(
          one => one.entry.kind
        )
        expect(kinds).toEqual([...kinds].sort((a, b) => (a === b ? 0 : a === 'overdue' ? -1 : 1)))
      })
    )
  })

  it('of two at risk the one whose service is slow comes first, and its chance is said with what it rests on', () => {
    const past = pastOf([0, 0, 0, 10, 0, 60, 30])
    const entry = caseOf({ id: 1, age: 24 * 6 + 2, days: 5 })
    expect(entry.kind).toBe('atRisk')
    const urgency = urgencyOf(entry, startAt, past)
    // Of the 90 that took longer than this one so far 30 took longer than five days.
    expect(urgency).toEqual({ kind: 'risk', from: 'service', chance: { kind: 'known', share: 30 / 90, cases: 90 } })
  })

  it('of few past cases of its service nothing is said; those of all that promise as much are asked, and it is said so', () => {
    const entry = caseOf({ id: 1, age: 24 * 6 + 2, days: 5 })
    expect(urgencyOf(entry, startAt, pastOf([0, 0, 0, 0, 0, 4, 1]))).toMatchObject({ chance: { kind: 'tooFewCases' } })
    expect(urgencyOf(entry, startAt, pastOf([0, 0, 0, 0, 0, 4, 1], [0, 0, 0, 0, 0, 36, 4]))).toEqual({
      kind: 'risk',
      from: 'sameTarget',
      chance: { kind: 'known', share: 5 / 45, cases: 45 }
    })
    expect(urgencyOf(entry, startAt, nothingKnown)).toMatchObject({ chance: { kind: 'tooFewCases' } })
  })

  it('of what nobody can tell the chance of comes after what is known, by its deadline', () => {
    const known = caseOf({ id: 1, age: 24 * 6 + 2, days: 5 })
    const calendar = (id: number, age: number) => caseOf({ id, age, days: 5, unit: 'calendarDays' })
    const [sooner, later] = [calendar(2, 24 * 5 + 1), calendar(3, 24 * 4 + 23)]
    expect([known, sooner, later].map(({ kind }) => kind)).toEqual(['atRisk', 'atRisk', 'atRisk'])
    // One in a hundred is little, and yet it is known.
    const past = pastOf([0, 0, 0, 0, 0, 99, 1])
    expect(ids(inOrder([later, sooner, known], past).rows.all)).toEqual(['c-1', 'c-2', 'c-3'])
  })

  it('the order is total: the same whatever order the cases come in', () => {
    const several = fc.uniqueArray(madeRow(60), { maxLength: 40, selector: ({ id }) => id })
    const shuffled = several.chain(rows =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
    )
    const past = pastOf([3, 9, 20, 30, 40, 20, 9, 3])
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const [one, two] = [rows, other].map(list =>
          ids(
            inOrder(
              list.map(row => caseOf(row)),
              past
            ).rows.all
          )
        )
        expect(one).toEqual(two)
      })
    )
  })

  it('nothing comes before itself, and what comes after something does not come before it', () => {
    const pair = fc.tuple(madeRow(40), madeRow(40), madeRow(40))
    fc.assert(
      fc.property(pair, rows => {
        const [a, b, c] = rows.map(row => {
          const entry = caseOf(row)
          return { entry, urgency: urgencyOf(entry, startAt, nothingKnown) }
        }) as [Pressing, Pressing, Pressing]
        expect(comparePressing(a, a)).toBe(0)
        expect(Math.sign(comparePressing(a, b))).toBe(-Math.sign(comparePressing(b, a)) + 0)
        if (comparePressing(a, b) < 0 && comparePressing(b, c) < 0) expect(comparePressing(a, c)).toBeLessThan(0)
      })
    )
  })
})

describe('the lists', () => {
  const open = fc
    .uniqueArray(madeRow(80), { maxLength: 60, selector: ({ id }) => id })
    .map(rows => rows.filter(({ isClosed }) => !isClosed).map(row => caseOf(row)))

  it('hold every pressing case once, each person’s and office’s among them, and groups add up', () => {
    fc.assert(
      fc.property(open, cases => {
        const { rows } = inOrder(cases)
        expect(ids(rows.all).sort()).toEqual(
          cases
            .filter(isPressing)
            .map(({ row }) => row.id)
            .sort()
        )
        expect(ids(rows.mine)).toEqual(ids(rows.all.filter(({ entry }) => entry.row.assignee === 'p1')))
        expect(ids(rows.office)).toEqual(ids(rows.all.filter(({ entry }) => entry.row.office === 'sohar')))
        expect(ids(rows.nobody)).toEqual(ids(rows.all.filter(({ entry }) => entry.row.assignee === null)))
        expect(
          byHoldUp(rows.all)
            .flatMap(group => ids(group.rows))
            .sort()
        ).toEqual(ids(rows.all).sort())
      })
    )
  })

  it('a case that was put off is in its own list until its time has come', () => {
    const until = new Date(startAt + 60_000).toISOString()
    const entry = caseOf({ id: 7, age: 200 }, { snoozedUntil: until })
    const before = inOrder([entry])
    expect([ids(before.rows.all), ids(before.rows.snoozed), before.nextWakeAt]).toEqual([[], ['c-7'], startAt + 60_000])
    const after = triaged([entry], startAt + 60_000, null, createUrgencies(nothingKnown))
    expect([ids(after.rows.all), ids(after.rows.snoozed), after.nextWakeAt]).toEqual([['c-7'], [], null])
  })

  it('who is not known has no cases and no office', () => {
    const { rows } = triaged([caseOf({ id: 1, age: 200, assignee: 1 })], startAt, null, createUrgencies(nothingKnown))
    expect([rows.mine, rows.office, rows.all.length]).toEqual([[], [], 1])
  })

  it.each([
    [{ stuckOn: 'inspection', assignee: null }, 'inspection'],
    [{ stuckOn: 'referral', assignee: 'p1' }, 'referral'],
    [{ stuckOn: 'documentReturned', assignee: 'p1' }, 'documentReturned'],
    [{ assignee: null }, 'unassigned'],
    [{ assignee: 'p1' }, 'inHand'],
    [{ stuckOn: 'somethingNew', assignee: 'p1' }, 'inHand']
  ])('%j is held up by: %s', (row, holdUp) => {
    expect(holdUpOf(caseOf({}, row).row)).toBe(holdUp)
  })
})

describe('rows somebody points at', () => {
  const rows = [1, 2, 3].map(id => ({
    entry: caseOf({ id, age: 200 + id }),
    urgency: { kind: 'late', targets: id } as const
  }))
  const [first, second, third] = rows as [Pressing, Pressing, Pressing]

  it('stay where they are, gone ones too, and new ones wait', () => {
    const shown = held([third, first], [first, second])
    expect(shown.rows.map(({ entry, isGone }) => [entry.row.id, isGone])).toEqual([
      ['c-1', false],
      ['c-2', true]
    ])
    expect(shown.waiting).toBe(1)
  })

  it('are as they come when nobody points at them', () => {
    expect(held([third, first], null)).toEqual({
      rows: [
        { ...third, isGone: false },
        { ...first, isGone: false }
      ],
      waiting: 0
    })
  })
})
