import type { Calendar } from './calendar'
import { DAY_MS, type DayNumber, dateOf, dayNumber } from './civil'
import { requireInstant, SlaError, shown } from './error'
import { requireInside } from './require'
import { openingAt, outOfRange, type Timeline } from './timeline'
import type { LocalDate } from './types'
import { localDay, readOffset } from './zone'

/** The local date of an instant, by a calendar's zone or by the name of one. */
export function localDate(where: Calendar | string, instant: number): LocalDate {
  requireInstant(instant, 'instant')
  if (typeof where === 'object' && where !== null)
    return dateOf(localDay(where.zone, requireInside(where, instant, 'instant')))
  return dateOf(Math.floor((instant + readOffset(where, instant)) / DAY_MS))
}

/** The first instant of a local date. */
export function startOfDate(calendar: Calendar, date: LocalDate): number {
  return startOfDay(calendar, dayNumber(date))
}

/** The instant a local date ends, which is no longer part of it. */
export function endOfDate(calendar: Calendar, date: LocalDate): number {
  return startOfDay(calendar, dayNumber(date) + 1)
}

/** The first instant of a day number, which is the end of the day before it. Outside the range is an error. */
export function startOfDay({ always }: Calendar, day: DayNumber): number {
  if (day === always.firstDay) return always.startsAt
  const rank = always.rank[day - 1 - always.firstDay]
  if (rank === undefined) throw outOfRange(always, day * DAY_MS)
  return rank === 0 ? always.startsAt : (always.dayCloses[rank - 1] as number)
}

/** Whether the working clock ticks at an instant. At the opening it does, at the closing it no longer does. */
export function isOpenAt(calendar: Calendar, instant: number): boolean {
  return isOpen(calendar.working, requireInstant(instant, 'instant'))
}

/** The same on a given time line. */
export function isOpen(line: Timeline, instant: number): boolean {
  return (line.opens[openingAt(line, instant)] as number) <= instant
}

/** The first opening later than an instant; null where the calendar knows none. */
export function nextOpeningAfter({ working }: Calendar, instant: number): number | null {
  const index = openingAt(working, requireInstant(instant, 'instant'))
  const opens = working.opens[index] as number
  return finiteOrNull(opens > instant ? opens : (working.opens[index + 1] as number))
}

/** The first closing later than an instant; null where the calendar knows none. Openings that touch are one. */
export function nextClosingAfter({ working }: Calendar, instant: number): number | null {
  return finiteOrNull(working.closes[openingAt(working, requireInstant(instant, 'instant'))] as number)
}

/** The next opening or closing later than an instant, Infinity where there is none. */
export function nextEdgeAfter(line: Timeline, instant: number): number {
  const index = openingAt(line, instant)
  const opens = line.opens[index] as number
  // A line that is open to the end of its range never closes: the range ends there, not the working time.
  const closes = line.closes[index] as number
  return opens > instant ? opens : closes < line.endsAt ? closes : Infinity
}

/** The last closing of a date; null when it has no working time. */
export function closingOf(calendar: Calendar, date: LocalDate): number | null {
  return isWorkingDay(calendar, date) ? (calendar.working.dayCloses[rankOf(calendar, date) - 1] as number) : null
}

/** Whether a date has any working time. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  const before = calendar.working.rank[dayNumber(date) - calendar.firstDay - 1] ?? 0
  return rankOf(calendar, date) > before
}

/** The `count`th working date after a date, before it when `count` is negative; the date itself for 0. */
export function addWorkingDays(calendar: Calendar, date: LocalDate, count: number): LocalDate {
  if (!Number.isSafeInteger(count))
    throw new SlaError('target', 'count', `expected a whole number, got ${shown(count)}`)
  if (count === 0) return date
  const from = count > 0 ? rankOf(calendar, date) - 1 : rankOf(calendar, date) - (isWorkingDay(calendar, date) ? 1 : 0)
  const close = calendar.working.dayCloses[from + count]
  if (close === undefined) throw outOfRange(calendar.working, Infinity)
  return dateOf(localDay(calendar.zone, close - 1))
}

/** How many working dates lie after `from` up to and including `to`; 0 when inverted. */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  return Math.max(0, rankOf(calendar, to) - rankOf(calendar, from))
}

function rankOf({ working, firstDay }: Calendar, date: LocalDate): number {
  const day = dayNumber(date)
  const rank = working.rank[day - firstDay]
  if (rank === undefined) throw outOfRange(working, day * DAY_MS)
  return rank
}

function finiteOrNull(instant: number): number | null {
  return Number.isFinite(instant) ? instant : null
}
