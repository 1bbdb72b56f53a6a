import type { Agreement } from '#api/agreement-index'
import { type Calendar, compileCalendar } from '#sla/calendar'

const compiled = new WeakMap<Agreement, Calendar>()

/** The calendar of the whole governorate, compiled once for each agreement: what single offices have of their own is not in it. */
export function calendarOf(agreement: Agreement): Calendar {
  const known = compiled.get(agreement) ?? compileCalendar(agreement.calendar)
  compiled.set(agreement, known)
  return known
}
