import { dateOf, dayNumber, weekdayOf } from '#sla/civil'
import type { Period } from './search'

/** Local dates of the agreement's zone, both included. */
export type Range = { readonly from: string; readonly to: string }

/**
 * The days of a period that ends today: thirty days; thirteen weeks from a Sunday, of which the last is running; twelve months from a first,
 * of which the last is running. So the first point of a chart is never cut.
 */
export function rangeOf(period: Period, today: string): Range {
  const day = dayNumber(today)
  switch (period) {
    case 'days30':
      return { from: dateOf(day - 29), to: today }
    case 'quarter':
      return { from: dateOf(day - weekdayOf(day) - 12 * 7), to: today }
    case 'year':
      return { from: monthOf(today, -11), to: today }
    default:
      return period satisfies never
  }
}

/** The same days so many days later; earlier by a negative number. */
export const shifted = ({ from, to }: Range, days: number): Range => ({
  from: dateOf(dayNumber(from) + days),
  to: dateOf(dayNumber(to) + days)
})

/** The same dates so many months earlier. A date that the month does not have (29 February) is its last; a last of the month stays one. */
export function monthsBefore({ from, to }: Range, months: number): Range {
  return { from: monthBefore(from, months), to: isLastOfMonth(to) ? lastOfMonth(to, -months) : monthBefore(to, months) }
}

/** How many months a range touches. */
export function monthsIn({ from, to }: Range): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return months(to) - months(from) + 1
}

/** The first of the month so many months later. */
export function monthOf(date: string, later: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + later
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** The last of the month so many months later. */
export const lastOfMonth = (date: string, later = 0): string => dateOf(dayNumber(monthOf(date, later + 1)) - 1)

const isLastOfMonth = (date: string) => lastOfMonth(date) === date

function monthBefore(date: string, months: number): string {
  const wanted = `${monthOf(date, -months).slice(0, 8)}${date.slice(8)}`
  const last = lastOfMonth(date, -months)
  return wanted < last ? wanted : last
}

/** Dates as text are in the order of time. */
export const earlierDate = (one: string, other: string): string => [one, other].sort()[0] ?? one
