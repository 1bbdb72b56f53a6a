import { type Calendar, compileCalendar } from './calendar'
import { type DayNumber, dateOf } from './civil'
import { courseOf, deadline } from './clock'
import { dueDay } from './course'
import { type ProofLine, proofLines } from './proof-lines'
import { instantRan, ranUntil, stoodUntil } from './run'
import type { CaseClock, LocalDate, Target } from './types'
import { localDay } from './zone'

/** Why a deadline is what it is: data for a page, an export or a court, the same wherever it is computed. All lengths in ms. */
export type Proof = {
  readonly agreementVersion: number | null
  readonly calendarVersion: string
  readonly timeZone: string
  readonly target: Target
  readonly startedAt: number
  readonly startedOn: LocalDate
  readonly budgetMs: number
  /** The deadline the count gives, before pauses gave time back. */
  readonly countedDueAt: number
  /** Time the stops took before the deadline, or so far while it is unknown. */
  readonly givenBackMs: number
  /** Null while the clock is paused before it was due; then `pausedSince` and `leftMs` say what is known. */
  readonly dueAt: number | null
  readonly dueOn: LocalDate | null
  readonly pausedSince: number | null
  readonly leftMs: number
  readonly original: { readonly target: Target; readonly dueAt: number | null } | null
  /** The deadline if no expected holiday becomes one (its `dueAt` null where it would be unknown); null where that makes no difference. */
  readonly other: { readonly dueAt: number | null } | null
  readonly lines: readonly ProofLine[]
}

/**
 * The ledger of a deadline, one line for each local date from the start to the deadline.
 * The count comes first: a target of N days has N lines `counted`, whatever was paused; then `givenBack` lines return the paused time.
 * While the deadline is unknown the ledger ends on the date the pause began. The `ranMs` of all lines are the budget, or what was used.
 * `expected` in the other outcome means every expected holiday at once, since the days of one Eid stand or fall together.
 */
export function proof(calendar: Calendar, clock: CaseClock, agreementVersion: number | null = null): Proof {
  const course = courseOf(calendar, clock)
  const { startedAt, budgetMs, edges, dueAt } = course
  const pausedSince = dueAt === Infinity ? (edges[course.last - 2] as number) : null
  const endsAt = pausedSince === null ? dueAt : Math.max(startedAt, pausedSince)
  const lastDay: DayNumber = pausedSince === null ? dueDay(calendar, course) : localDay(calendar.zone, endsAt)
  const { originalDueAt } = deadline(calendar, clock)
  return {
    agreementVersion,
    calendarVersion: calendar.version,
    timeZone: calendar.timeZone,
    target: clock.target,
    startedAt,
    startedOn: dateOf(localDay(calendar.zone, startedAt)),
    budgetMs,
    countedDueAt: instantRan({ ...course, last: 0 }, budgetMs),
    givenBackMs: stoodUntil(course, endsAt),
    dueAt: pausedSince === null ? dueAt : null,
    dueOn: pausedSince === null ? dateOf(lastDay) : null,
    pausedSince,
    leftMs: budgetMs - ranUntil(course, endsAt),
    original: clock.originalTarget ? { target: clock.originalTarget, dueAt: originalDueAt } : null,
    other: otherDeadline(calendar, clock, pausedSince === null ? dueAt : null),
    lines: proofLines(calendar, clock, course, lastDay, endsAt, pausedSince === null)
  }
}

function otherDeadline(calendar: Calendar, clock: CaseClock, dueAt: number | null): Proof['other'] {
  const other = otherOutcome(calendar)
  if (other === null) return null
  const otherwise = deadline(other, clock).dueAt
  return otherwise === dueAt ? null : { dueAt: otherwise }
}

// Compiling takes milliseconds and a page asks for many proofs of one calendar.
const outcomes = new WeakMap<Calendar, Calendar>()

/** The same calendar with every expected holiday a working day; null when it has none or is that calendar itself. */
export function otherOutcome(calendar: Calendar): Calendar | null {
  const { spec, options } = calendar
  const isUnsure = spec.exceptions.some(exception => exception.kind === 'holiday' && exception.status === 'expected')
  if (!isUnsure || options.expected === 'working') return null
  const other = outcomes.get(calendar) ?? compileCalendar(spec, { ...options, expected: 'working' })
  outcomes.set(calendar, other)
  return other
}
