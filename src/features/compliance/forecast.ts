/** What is ahead of one service: what is overdue now, and what is due on each working day from today (or the next one) on. */
export type Ahead = {
  readonly overdue: number
  readonly due: readonly number[]
}

/** How a service goes on: closings per working day lately, of how many closed cases that was made. */
export type Pace = { readonly perDay: number; readonly cases: number }

export type Fit = {
  /** Of the cases due on each day, those that will not be finished by then. */
  readonly late: readonly number[]
  readonly lateInAll: number
  /** The first day that is too much; null where everything fits. */
  readonly firstLate: number | null
}

/**
 * Cases are worked off one after the other, by deadline, the overdue ones first. So by the end of day k as many are done as the pace gives in
 * what is left of the first day and k more; of the cases due on that day those beyond it are late, the last ones in line. Half a case is none.
 * `firstDayLeft` is the share of the first day's working time still ahead.
 */
export function fitOf({ overdue, due }: Ahead, { perDay }: Pace, firstDayLeft: number): Fit {
  let inLine = overdue
  const late = due.map((cases, day) => {
    inLine += cases
    const done = Math.floor(perDay * (firstDayLeft + day) + 1e-9)
    return Math.min(cases, Math.max(0, inLine - done))
  })
  const firstLate = late.findIndex(cases => cases > 0)
  return { late, lateInAll: late.reduce((sum, cases) => sum + cases, 0), firstLate: firstLate < 0 ? null : firstLate }
}

/** Day by day over some services. */
export function sumByDay(rows: readonly (readonly number[])[], days: number): readonly number[] {
  return Array.from({ length: days }, (_, day) => rows.reduce((sum, row) => sum + (row[day] ?? 0), 0))
}
