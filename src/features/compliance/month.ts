import type { CompletionBucket } from '#api/generated/types.gen'
import type { CrossTotals } from '#live/tally'
import { type MonthSoFar, noMonth } from './budget'

/** Where the cases of a month stand, from the report of those whose deadline has passed and from the open ones. All by service. */
export type MonthParts = {
  /** By deadline, from the first of the month on, up to the instant of the report. */
  readonly buckets: readonly CompletionBucket[]
  /** The services of cases closed before a deadline that is still to come this month, each as often as it has one. */
  readonly done: readonly string[]
  /** Open and in time: by service, then by the date of the deadline. */
  readonly ahead: CrossTotals
  /** The services of open cases whose deadline has passed since the report. */
  readonly turned: readonly string[]
}

/** The month of each service that has a case in it. `to` is its last date. */
export function monthsOf(
  { buckets, done, ahead, turned }: MonthParts,
  today: string,
  to: string
): ReadonlyMap<string, MonthSoFar> {
  const months = new Map<string, MonthSoFar>()
  const add = (service: string, more: Partial<MonthSoFar>) => {
    months.set(service, sumOf([months.get(service) ?? noMonth, { ...noMonth, ...more }]))
  }
  for (const { key, met, missed, openPastDue } of buckets) {
    if (key !== null && met + missed + openPastDue > 0) add(key, { met, late: missed + openPastDue })
  }
  for (const service of done) add(service, { done: 1 })
  for (const service of turned) add(service, { late: 1 })
  for (const [service, byDate] of ahead) {
    for (const [date, cases] of byDate) {
      if (date === today) add(service, { dueToday: cases })
      // Dates as text are in the order of time; `none` is after all of them and is no date.
      else if (date > today && date <= to) add(service, { dueLater: cases })
    }
  }
  return months
}

export function sumOf(months: Iterable<MonthSoFar>): MonthSoFar {
  let sum = noMonth
  for (const { met, late, done, dueToday, dueLater } of months) {
    sum = {
      met: sum.met + met,
      late: sum.late + late,
      done: sum.done + done,
      dueToday: sum.dueToday + dueToday,
      dueLater: sum.dueLater + dueLater
    }
  }
  return sum
}
