import type { Calendar } from './calendar'
import type { DayNumber } from './civil'
import { requireInstant, requireRecord } from './error'
import { startOfDay } from './local'
import { requireInside, requireTarget } from './require'
import { budgetOf, instantRan, lineOf, type Run } from './run'
import { type Stops, stopsOf } from './stops'
import type { Timeline } from './timeline'
import type { CaseClock } from './types'
import { localDay } from './zone'

/** A run with what its states turn on. Instants that are unknown or never come are Infinity. */
export type Course = Run & {
  gap: ArrayLike<number>
  stoppedAt: number
  dueAt: number
  riskAt: number
  /** First and past-the-last instant of the local date it is due on. */
  dueFrom: number
  dueTo: number
}

/** An empty course. All are made here, with the same fields in the same order: the engine of the machine is fast for one shape. */
export function newCourse(line: Timeline, { edges, gap }: Stops): Course {
  return {
    line,
    startedAt: 0,
    budgetMs: 0,
    edges,
    first: 0,
    last: edges.length,
    gap,
    stoppedAt: Infinity,
    dueAt: Infinity,
    riskAt: Infinity,
    dueFrom: Infinity,
    dueTo: Infinity
  }
}

/** Checks a case's clock and reads it as numbers. Its due instant and what follows from it are still unknown. */
export function startCourse(calendar: Calendar, clock: CaseClock): Course {
  requireRecord(clock, 'instant', 'clock')
  const startedAt = requireInside(calendar, clock.startedAt, 'startedAt')
  const { value, unit } = requireTarget(clock.target, 'target')
  const course = newCourse(lineOf(calendar, unit), stopsOf(clock))
  course.startedAt = startedAt
  course.budgetMs = budgetOf(calendar, startedAt, value, unit)
  if (clock.stoppedAt !== null) course.stoppedAt = requireInstant(clock.stoppedAt, 'stoppedAt')
  return course
}

/** Fills in what follows from the due instant. At risk is from the earliest instant at which the policy's share had run. */
export function setCourse(course: Course, calendar: Calendar, dueAt: number, atRiskShare: number): void {
  course.dueAt = dueAt
  // Cut up to a whole millisecond, so that a share which is not a binary fraction is not met one tick early.
  course.riskAt = instantRan(course, Math.ceil(course.budgetMs * atRiskShare))
  if (course.dueAt === Infinity) {
    course.dueFrom = course.dueTo = Infinity
    return
  }
  const day = dueDay(calendar, course)
  course.dueFrom = startOfDay(calendar, day)
  course.dueTo = startOfDay(calendar, day + 1)
}

/** The local date a case is due on. Due at 24:00 is due on the date that ends there. */
export function dueDay(calendar: Calendar, { dueAt, budgetMs }: Course): DayNumber {
  return localDay(calendar.zone, budgetMs > 0 ? dueAt - 1 : dueAt)
}
