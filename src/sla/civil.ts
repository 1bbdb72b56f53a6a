import { SlaError, shown } from './error'
import type { LocalDate } from './types'

export const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A civil date as a count of days since 1970-01-01: dates without a zone, on which plain arithmetic is right. */
export type DayNumber = number

/** The day number of `YYYY-MM-DD`. A date that does not exist (2026-02-30) is an error that names `field`. */
export function dayNumber(date: LocalDate, field = 'date'): DayNumber {
  const day =
    typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / DAY_MS : NaN
  // Date.parse rolls 30 February over into March, so only a date that reads back the same is one.
  if (Number.isNaN(day) || dateOf(day) !== date) {
    throw new SlaError('date', field, `expected a date YYYY-MM-DD, got ${shown(date)}`)
  }
  return day
}

/** The date `YYYY-MM-DD` of a day number. */
export function dateOf(day: DayNumber): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** 0 for Sunday to 6 for Saturday, as `weekdays` in the types. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Milliseconds after midnight of `HH:MM`, `24:00` included; not a number for anything else. */
export function timeOfDay(time: unknown): number {
  if (typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time)) return NaN
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE_MS
}
