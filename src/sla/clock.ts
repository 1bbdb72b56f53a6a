import type { Calendar } from './calendar'
import { nextChange, nextKindChange } from './changes'
import { dateOf } from './civil'
import { type Course, dueDay, setCourse, startCourse } from './course'
import { requireInside, requirePolicy, requireTarget } from './require'
import { dueOf, instantRan, ranUntil } from './run'
import { spanBetween } from './span'
import { clockAt, countedUntil, isDueToday, kindAt, tickedUntil } from './state'
import { workedUntil } from './timeline'
import type { CaseClock, ClockState, LocalDate, Policy, StandingKind, WorkingSpan } from './types'

export const defaultPolicy: Policy = { atRiskShare: 0.75 }

/** `dueAt` is null while the clock is paused before it was due. `originalDueAt` is the deadline of the first target of an extended case, null otherwise. */
export type Deadline = {
  readonly budgetMs: number
  readonly dueAt: number | null
  readonly originalDueAt: number | null
}

/**
 * The budget of a case in ms of its own time line and the earliest instant by which it had run.
 * A target of 0 is due at its start, outside hours too: it promises "at once" and no working time is needed to keep it.
 * A deadline that was given is left out: this is what the agreement gives.
 * Errors name the field: an instant or target that is none, and a range the calendar does not know.
 */
export function deadline(calendar: Calendar, clock: CaseClock): Deadline {
  const run = startCourse(calendar, clock)
  const original = clock.originalTarget && requireTarget(clock.originalTarget, 'originalTarget')
  const first = original && startCourse(calendar, { ...clock, target: original })
  return {
    budgetMs: run.budgetMs,
    dueAt: knownOrNull(dueOf(calendar, run, clock.target.value, clock.target.unit)),
    originalDueAt: first ? knownOrNull(instantRan(first, first.budgetMs)) : null
  }
}

/** A case's course, complete: with its deadline and the instants its state turns on. A deadline that was given is believed. */
export function courseOf(calendar: Calendar, clock: CaseClock, policy: Policy = defaultPolicy): Course {
  const course = startCourse(calendar, clock)
  const computed = dueOf(calendar, course, clock.target.value, clock.target.unit)
  setCourse(course, calendar, believed(calendar, clock, course, computed), requirePolicy(policy).atRiskShare)
  return course
}

/** While the clock stands still before it was due, no deadline is known whatever is said of it. */
function believed(calendar: Calendar, clock: CaseClock, course: Course, computed: number): number {
  const given = clock.givenDueAt ?? computed
  if (given === computed || computed === Infinity) return computed
  course.budgetMs = ranUntil(course, requireInside(calendar, given, 'givenDueAt'))
  return given
}

/**
 * Where a case stands at an instant.
 * `usedMs + leftMs = budgetMs` always; `leftMs` is negative when late and stays 0 until working time has passed after the due instant,
 * so ask `kind`, not the sign. `share` is used over budget, 1 for a target of 0. `dueOn` is the local date of the deadline, `dueToday`
 * whether an open case is due on the date of `now`, late or not yet.
 */
export type Standing = {
  readonly kind: StandingKind
  readonly clock: ClockState
  readonly dueAt: number | null
  readonly dueOn: LocalDate | null
  readonly budgetMs: number
  readonly usedMs: number
  readonly leftMs: number
  readonly share: number
  readonly dueToday: boolean
  /** When kind, clock or `dueToday` next changes by itself, openings and closings included; null for never. */
  readonly nextChangeAt: number | null
  /** The same without the clock's own openings and closings: when lists and counts change. */
  readonly nextKindChangeAt: number | null
  readonly left: WorkingSpan
}

/** Exactly at the due instant a case is in time; it is late from the next millisecond on. While it stands still its time left is frozen. */
export function standing(calendar: Calendar, clock: CaseClock, now: number, policy: Policy = defaultPolicy): Standing {
  requireInside(calendar, now, 'now')
  const course = courseOf(calendar, clock, policy)
  const { budgetMs, dueAt } = course
  const usedMs = ranUntil(course, countedUntil(course, now))
  const kindChange = nextKindChange(course, now)
  return {
    kind: kindAt(course, now),
    clock: clockAt(course, now),
    dueAt: knownOrNull(dueAt),
    dueOn: dueAt === Infinity ? null : dateOf(dueDay(calendar, course)),
    budgetMs,
    usedMs,
    leftMs: budgetMs - usedMs,
    share: budgetMs === 0 ? 1 : usedMs / budgetMs,
    dueToday: isDueToday(course, now),
    nextChangeAt: knownOrNull(nextChange(course, now, kindChange)),
    nextKindChangeAt: knownOrNull(kindChange),
    left: spanLeft(course, now, budgetMs - usedMs)
  }
}

/** The span of what is left, measured from where the clock last ticked, so that a pause freezes it. With no stop ahead it is `spanAt`. */
function spanLeft(course: Course, now: number, leftMs: number): WorkingSpan {
  const until = Math.max(course.startedAt, tickedUntil(course, now))
  const worked = workedUntil(course.line, until)
  return spanBetween(course.line, worked, worked + leftMs, countedUntil(course, now) > course.dueAt)
}

function knownOrNull(instant: number): number | null {
  return instant === Infinity ? null : instant
}
