import type { CompletionBucket } from '#api/generated/types.gen'
import type { Calendar } from '#sla/calendar'
import { dateOf, dayNumber } from '#sla/civil'
import { isWorkingDay } from '#sla/local'
import { lastOfMonth, monthOf } from './ranges'

export const budgetHeight = 190

export type BurnPoint = {
  readonly date: string
  /** Late on that date, and from the first of the month on; null on dates to come. */
  readonly lateThen: number | null
  readonly late: number | null
  /** What would have been used by then if the budget were used evenly over the working days. */
  readonly steady: number
}

/** The month day by day. */
export function burnPoints(
  buckets: readonly CompletionBucket[],
  allowed: number,
  today: string,
  calendar: Calendar
): readonly BurnPoint[] {
  const lateOn = new Map<string, number>()
  for (const { from, missed, openPastDue } of buckets) lateOn.set(from, (lateOn.get(from) ?? 0) + missed + openPastDue)
  const first = dayNumber(monthOf(today, 0))
  const days = dayNumber(lastOfMonth(today)) - first + 1
  const dates = Array.from({ length: days }, (_, index) => dateOf(first + index))
  const workingDays = dates.filter(date => isWorkingDay(calendar, date)).length
  let [late, worked] = [0, 0]
  return dates.map(date => {
    const isOver = date <= today
    const then = lateOn.get(date) ?? 0
    late += then
    if (isWorkingDay(calendar, date)) worked++
    return {
      date,
      lateThen: isOver ? then : null,
      late: isOver ? late : null,
      steady: workingDays === 0 ? allowed : (allowed * worked) / workingDays
    }
  })
}
