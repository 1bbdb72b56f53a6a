import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '#sla/clock'
import { calendarsOf, evaluateBy, type LiveCase, readClock } from './live-case'
import { agreement, madeRow, rowOf, startAt } from './made-cases'
import { leftAt } from './time-left'

const calendarOf = calendarsOf(agreement)
const evaluate = evaluateBy(agreement)
const minutes = fc.integer({ min: -30 * 1440, max: 30 * 1440 }).map(minute => startAt + minute * 60_000)

function expectAsStanding(entry: LiveCase, now: number) {
  const { row } = entry
  const wanted = standing(calendarOf(row.office), readClock(row), now, agreement.policy)
  const { kind, dueAt, dueOn, dueToday, changesAt } = entry
  expect({ kind, dueAt, dueOn, dueToday, changesAt }).toEqual({
    kind: wanted.kind,
    dueAt: wanted.dueAt,
    dueOn: wanted.dueOn,
    dueToday: wanted.dueToday,
    changesAt: wanted.nextKindChangeAt
  })
}

describe('reading a row', () => {
  it('gives what the rules of time say, the first time and again at any other instant', () => {
    fc.assert(
      fc.property(madeRow(50), minutes, minutes, (made, now, other) => {
        const first = evaluate(rowOf(made), now)
        expectAsStanding(first, now)
        expect(first.leftMs).toBe(standing(first.calendar, first.clock, now).leftMs)
        expect(first.clock).toEqual(readClock(rowOf(made)))
        expect(first.row).toEqual(rowOf(made))
        expectAsStanding(evaluate.again?.(first, other) ?? first, other)
      }),
      { numRuns: 3000 }
    )
  })

  it('says that a reading holds at an earlier instant only where it does', () => {
    fc.assert(
      fc.property(madeRow(50), minutes, minutes, (made, one, other) => {
        const [earlier, now] = [Math.min(one, other), Math.max(one, other)]
        const entry = evaluate(rowOf(made), now)
        if (evaluate.heldAt?.(entry, earlier)) expectAsStanding(entry, earlier)
      }),
      { numRuns: 3000 }
    )
  })

  it('gives the time left without the whole reckoning', () => {
    fc.assert(
      fc.property(madeRow(50), minutes, minutes, (made, now, at) => {
        const entry = evaluate(rowOf({ ...made, isClosed: false }), now)
        expect(leftAt(entry, at)).toBe(standing(entry.calendar, entry.clock, at).leftMs)
      }),
      { numRuns: 3000 }
    )
  })

  it('keeps a paused case in one place before and after news of the pause has its time', () => {
    const row = rowOf({
      id: 1,
      revision: 1,
      service: 0,
      office: 0,
      assignee: 0,
      age: 2,
      days: 3,
      unit: 'workingDays',
      pause: { from: 3, to: null },
      given: false,
      isClosed: false
    })
    const early = evaluate(row, startAt)
    const later = evaluate(row, startAt + 3_600_000)
    expect([early.kind, later.kind]).toEqual(['onTrack', 'paused'])
    expect(early.rank).toBe(later.rank)
  })
})
