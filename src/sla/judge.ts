import type { Calendar } from './calendar'
import type { DayNumber } from './civil'
import { courseOf, deadline } from './clock'
import { dueDay, startCourse } from './course'
import { instantRan, ranUntil } from './run'
import { stopListOf } from './stops'
import { instantAt, workedUntil } from './timeline'
import type { CaseClock } from './types'
import { localDay } from './zone'

export type Verdict = 'met' | 'missed' | 'openPastDue'
/** Which cases a report of a period is about: those due in it, or those closed in it. */
export type Basis = 'due' | 'closed'

/**
 * How one case counts in every report. `day` is the local date it counts on. `metGross`: it would have been in time without what its
 * pauses gave back. Days used are the smallest target in working days it would have kept, net of pauses and with them, and null while
 * it is open. Lengths are working time in ms from the start to the end (or to `now`); the gap before a reopening is in none of them.
 */
export type Judgement = {
  readonly verdict: Verdict
  readonly day: DayNumber
  readonly dueAt: number
  readonly metGross: boolean
  readonly daysUsed: number | null
  readonly daysUsedGross: number | null
  readonly grossMs: number
  readonly pausedMs: number
}

/**
 * The one definition of whether a case counts at `now`, and how. By basis `due` it counts from its deadline on, closed or not; exactly
 * at it an open case is not late yet, and while the deadline is not known (the clock stands still) nothing is. By basis `closed` it
 * counts from its closing on. Closed exactly at the deadline is in time. Withdrawn cases count nowhere: who asks leaves them out, as a
 * clock does not know why it was stopped.
 */
export function judge(calendar: Calendar, clock: CaseClock, basis: Basis, now: number): Judgement | null {
  const { stoppedAt } = clock
  const isOpen = stoppedAt === null || stoppedAt > now
  if (isOpen && basis === 'closed') return null
  const course = courseOf(calendar, clock)
  const { dueAt } = course
  if (basis === 'due' && (isOpen ? dueAt >= now : dueAt > now)) return null
  const verdict = isOpen ? 'openPastDue' : stoppedAt <= dueAt ? 'met' : 'missed'
  const usage = usageOf(calendar, clock, isOpen ? now : stoppedAt)
  return {
    verdict,
    day: basis === 'due' ? dueDay(calendar, course) : localDay(calendar.zone, stoppedAt as number),
    dueAt,
    metGross: verdict === 'met' && (usage.pausedMs === 0 || (stoppedAt as number) <= grossDueAt(calendar, clock)),
    daysUsed: isOpen ? null : daysUsedOf(calendar, clock, stoppedAt),
    daysUsedGross: isOpen ? null : daysUsedOf(calendar, { ...clock, pauses: [] }, stoppedAt),
    ...usage
  }
}

type Usage = Pick<Judgement, 'grossMs' | 'pausedMs'>

function usageOf({ working }: Calendar, clock: CaseClock, until: number): Usage {
  const { startedAt, pauses, gaps = [] } = clock
  const between = (from: number, to: number) => (from < to ? workedUntil(working, to) - workedUntil(working, from) : 0)
  const usage = { grossMs: between(startedAt, until), pausedMs: 0 }
  if (pauses.length === 0 && gaps.length === 0) return usage
  for (const { kind, from, to } of stopListOf(clock)) {
    const stood = between(Math.max(from, startedAt), Math.min(to, until))
    if (kind === 'paused') usage.pausedMs += stood
    else usage.grossMs -= stood
  }
  return usage
}

const anyDays = { value: 1, unit: 'workingDays' } as const

/**
 * Working dates after that of the start, up to the instant at which what ran would have run without a stop. Closed after the closing
 * time nothing more has run, and yet it is too late for that day; on the date of the start it has used none.
 */
function daysUsedOf(calendar: Calendar, clock: CaseClock, stoppedAt: number): number {
  const { working, zone } = calendar
  const dayOf = (instant: number) => localDay(zone, instant)
  if (stoppedAt <= clock.startedAt || dayOf(stoppedAt) === dayOf(clock.startedAt)) return 0
  const run = startCourse(calendar, { ...clock, target: anyDays })
  const ranMs = ranUntil(run, stoppedAt)
  const afterHoursMs = instantRan(run, ranMs) < stoppedAt ? 1 : 0
  if (ranMs + afterHoursMs === 0) return 0
  // Ran until 24:00 is ran on the date that ends there.
  const ran = instantAt(working, workedUntil(working, clock.startedAt) + ranMs + afterHoursMs) - 1
  const rankOf = (instant: number) => working.rank[dayOf(instant) - working.firstDay] as number
  return Math.max(0, rankOf(ran) - rankOf(clock.startedAt))
}

/** The deadline had nothing paused the clock. One that was given keeps its budget. */
function grossDueAt(calendar: Calendar, clock: CaseClock): number {
  const unpaused = { ...clock, pauses: [] }
  if (clock.givenDueAt === undefined || clock.givenDueAt === null) return deadline(calendar, unpaused).dueAt ?? Infinity
  return instantRan(startCourse(calendar, unpaused), courseOf(calendar, clock).budgetMs)
}
