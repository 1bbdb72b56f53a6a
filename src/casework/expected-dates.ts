import type { Calendar } from '#sla/calendar'
import { addWorkingDays, closingOf, localDate } from '#sla/local'

/** How long an applicant is usually given, in working days. */
export const usualWait = 3
const longestWait = 30

/** The ends of the working days to come, from which "by when" is chosen; the first is the next working day's. Fewer where the calendar ends. */
export function expectedEnds(calendar: Calendar, now: number): readonly number[] {
  const today = localDate(calendar, now)
  const ends: number[] = []
  for (let days = 1; days <= longestWait; days++) {
    const end = endOf(calendar, today, days)
    if (end === null) break
    ends.push(end)
  }
  return ends
}

function endOf(calendar: Calendar, today: string, days: number): number | null {
  try {
    return closingOf(calendar, addWorkingDays(calendar, today, days))
  } catch {
    // The calendar is known for a few years only; beyond them nothing can be promised.
    return null
  }
}
