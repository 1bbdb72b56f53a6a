import type { Calendar } from '#sla/calendar'
import { deadline } from '#sla/clock'
import { instantAt, workedUntil } from '#sla/timeline'
import { localDay } from '#sla/zone'
import type { Served } from './setting'

// The few questions the world asks the rules of time below the level of a case, in one place.

/** Working time from the beginning of the calendar to an instant. */
export function workedAt({ working }: Calendar, instant: number): number {
  return workedUntil(working, instant)
}

/** The earliest instant by which so much working time had run. */
export function instantOfWorked({ working }: Calendar, worked: number): number {
  return instantAt(working, worked)
}

/** The working time a fresh case has until it is due. */
export function budgetMsOf(calendar: Calendar, { target }: Served, startedAt: number): number {
  return deadline(calendar, { startedAt, target, pauses: [], stoppedAt: null }).budgetMs
}

/** The day number of an instant's local date. */
export function dayOf({ zone }: Calendar, instant: number): number {
  return localDay(zone, instant)
}
