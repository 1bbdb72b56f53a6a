import type { Completions } from '#api/generated/types.gen'
import { dateOf, dayNumber, weekdayOf } from '#sla/civil'

/** A stretch of local dates as day numbers, both included. */
export type Period = { readonly first: number; readonly last: number }

/** The days, weeks (from Sunday) or months of a range in order; the first and the last are cut to it. */
export function periodsOf(range: Period, by: Completions['by']): Period[] {
  const periods: Period[] = []
  for (let first = range.first; first <= range.last; ) {
    const last = Math.min(range.last, lastOf(first, by))
    periods.push({ first, last })
    first = last + 1
  }
  return periods
}

function lastOf(day: number, by: Completions['by']): number {
  switch (by) {
    case 'day':
      return day
    case 'week':
      return day + 6 - weekdayOf(day)
    case 'month':
      return monthAfter(dateOf(day)) - 1
    default:
      return by satisfies never
  }
}

function monthAfter(date: string): number {
  const [year, month] = date.split('-').map(Number) as [number, number]
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return dayNumber(`${next}-01`)
}
