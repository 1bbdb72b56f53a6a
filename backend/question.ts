import { dayNumber } from '#sla/civil'
import type { Asked, Refusal } from './contract'
import { invalid } from './http/problem'
import type { Period } from './periods'

/** What every report of kept promises asks. */
export type Question = Pick<
  Asked<'getCompletions'>['query'],
  'from' | 'to' | 'basis' | 'service' | 'category' | 'office' | 'assignee'
>

const MOST_DAYS_ASKED = 3700

/** The local dates of a question, or what is wrong with them. */
export function rangeOf({ from, to }: Pick<Question, 'from' | 'to'>): Period | Refusal {
  const range = { first: dayNumber(from), last: dayNumber(to) }
  if (range.last < range.first) return invalid('to', 'range', 'not before from')
  if (range.last - range.first > MOST_DAYS_ASKED) return invalid('to', 'range', `at most ${MOST_DAYS_ASKED} days`)
  return range
}

/** The last entry of the histograms: so many working days and more. */
export const MOST_DAYS = 30

export function histogramEntry(days: number): number {
  return Math.min(MOST_DAYS, days)
}
