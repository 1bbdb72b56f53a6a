import { casesWithin, sumOf } from './days-used'
import { casesIn, type Histogram, mostDays } from './histogram'

/** The past of one service: for each month, how many closed cases used how many days. */
export type Past = {
  readonly service: string
  /** Its target today, in working days. */
  readonly target: number
  readonly months: readonly Histogram[]
}

/**
 * What would be tried: every service chosen has its target moved by so many days. A category is moved as a whole, since its services have targets
 * of their own; a service alone to a number of days, which is a move as well.
 */
export type Outcome = {
  readonly met: number
  readonly cases: number
  /** Null where there is no case. */
  readonly rate: number | null
}

/** Missed, or open and over it already. */
export const lateOf = (outcome: Outcome | undefined): number => (outcome ? outcome.cases - outcome.met : 0)

/** A target is at least a day, and the histogram cannot tell days beyond its last entry apart. */
export const targetMovedBy = (target: number, days: number): number =>
  Math.min(mostDays - 1, Math.max(1, target + days))

/**
 * A month of these services with their targets moved. A closed case is met by the days it used. `openLate` are open cases that have used more than
 * the moved target already: missed whatever becomes of them.
 */
export function outcomeOf(pasts: readonly Past[], days: number, month: number | 'all', openLate = 0): Outcome {
  const counted = pasts.map(({ target, months }) => {
    const histogram = month === 'all' ? sumOf(months) : (months[month] ?? [])
    return { met: casesWithin(histogram, targetMovedBy(target, days)), cases: casesIn(histogram) }
  })
  const met = counted.reduce((sum, one) => sum + one.met, 0)
  const cases = counted.reduce((sum, one) => sum + one.cases, 0) + openLate
  return { met, cases, rate: cases === 0 ? null : met / cases }
}
