import type { CompletionBucket } from '#api/generated/types.gen'
import type { Measure } from './search'

/** The last entry of a histogram: so many working days and more. */
export const mostDays = 30

/** How many closed cases used up to 0, 1, 2 … working days; empty where none was closed. */
export type Histogram = readonly number[]

/** The days of some buckets together. Null where the backend does not count them by this measure. */
export function findHistogram(buckets: readonly CompletionBucket[], measure: Measure): Histogram | null {
  const closed = buckets.filter(({ met, missed }) => met + missed > 0)
  const parts = closed.map(({ daysUsed, daysUsedGross }) => (measure === 'gross' ? daysUsedGross : daysUsed))
  if (parts.some(part => part === undefined)) return null
  const length = Math.max(0, ...parts.map(part => part?.length ?? 0))
  return Array.from({ length }, (_, days) => parts.reduce((sum, part) => sum + (part?.[days] ?? 0), 0))
}

export const casesIn = (histogram: Histogram): number => histogram.reduce((sum, cases) => sum + cases, 0)

/**
 * The smallest number of working days within which a share (0 to 1) of the cases was done: 0.5 is the median. Null without cases.
 * `mostDays` stands for that many and more.
 */
export function findPercentile(histogram: Histogram, share: number): number | null {
  const cases = casesIn(histogram)
  if (cases === 0) return null
  // A share of a count is whole where it is meant to be: 0.95 of 20 is 19, not 19.000000000000004.
  const wanted = Math.max(1, Math.ceil(share * cases - 1e-9))
  let done = 0
  for (const [days, count] of histogram.entries()) {
    done += count
    if (done >= wanted) return days
  }
  return null
}
