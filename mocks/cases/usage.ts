import { clockOf } from '#backend/state'
import type { Calendar } from '#sla/calendar'
import { dateOf } from '#sla/civil'
import { standing } from '#sla/clock'
import { localDate, workingDaysBetween } from '#sla/local'
import type { Known } from './settled'
import { dayOf, instantOfWorked, workedAt } from './worked'

/** Working time from the start to the end (or to now), in ms: all of it, and the part for which the case was paused. */
type Usage = { readonly grossMs: number; readonly pausedMs: number }

export function usageOf(calendar: Calendar, known: Known, now: number): Usage {
  const { script, state } = known
  const end = state.stoppedAt ?? now
  const wholeMs = workedAt(calendar, end) - workedAt(calendar, script.startedAt)
  if (state.pauses.length === 0 && state.gaps.length === 0) return { grossMs: wholeMs, pausedMs: 0 }
  const gapsMs = state.gaps.reduce((sum, { from, to }) => sum + workedAt(calendar, to) - workedAt(calendar, from), 0)
  const grossMs = wholeMs - gapsMs
  return { grossMs, pausedMs: grossMs - standing(calendar, clockOf(script.startedAt, state), end).usedMs }
}

/**
 * The smallest target in working days that the case would have kept. Pauses give their working time back, so it is the count of
 * working dates after the start up to the instant by which the time that ran would have run without them.
 */
export function daysUsedOf(calendar: Calendar, { script }: Known, { grossMs, pausedMs }: Usage): number {
  const ran = instantOfWorked(calendar, workedAt(calendar, script.startedAt) + grossMs - pausedMs)
  const from = workingDate(calendar, dayOf(calendar, script.startedAt))
  return Math.max(0, workingDate(calendar, dayOf(calendar, ran)) - from)
}

const counts = new WeakMap<Calendar, Map<number, number>>()

/** A running number of working dates, kept by day: a report asks for the same few hundred dates a hundred thousand times. */
function workingDate(calendar: Calendar, day: number): number {
  const known = counts.get(calendar) ?? new Map<number, number>()
  counts.set(calendar, known)
  const count =
    known.get(day) ?? workingDaysBetween(calendar, localDate(calendar, calendar.working.startsAt), dateOf(day))
  known.set(day, count)
  return count
}
