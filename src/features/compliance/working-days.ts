import type { Calendar } from '#sla/calendar'
import { dateOf, dayNumber } from '#sla/civil'
import { workingTimeBetween } from '#sla/elapsed'
import { endOfDate, isWorkingDay, startOfDate } from '#sla/local'

/** So many working days from a date on, itself included where it is one. */
export function workingDaysFrom(calendar: Calendar, date: string, count: number): readonly string[] {
  const days: string[] = []
  for (let day = dayNumber(date); days.length < count && day <= calendar.lastDay; day++) {
    if (isWorkingDay(calendar, dateOf(day))) days.push(dateOf(day))
  }
  return days
}

/** The share of a date's working time that is still ahead: all of it before it opens, none after it closed or on a day off. */
export function leftOfDay(calendar: Calendar, date: string, now: number): number {
  const [from, to] = [startOfDate(calendar, date), endOfDate(calendar, date)]
  const whole = workingTimeBetween(calendar, from, to)
  return whole === 0 ? 0 : workingTimeBetween(calendar, Math.max(from, now), to) / whole
}

/** The date before another one. */
export const dayBefore = (date: string): string => dateOf(dayNumber(date) - 1)
