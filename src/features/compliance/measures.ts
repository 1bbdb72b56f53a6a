import type { Completions } from '#api/generated/types.gen'
import { findHistogram, findPercentile } from './histogram'
import { findTally, type Tally } from './rates'
import { type Measure, measures } from './search'

/** One period by one measure. Percentiles are in working days of the closed cases, null where none was closed. */
export type ByMeasure = {
  readonly measure: Measure
  readonly tally: Tally
  readonly percentiles: Readonly<Record<Percentile, number | null>>
}

export const percentiles = { median: 0.5, percentile90: 0.9, percentile95: 0.95 } as const
export type Percentile = keyof typeof percentiles

/** The same cases by net and by gross, of those two that the backend counts. */
export function byMeasure({ buckets }: Completions): readonly ByMeasure[] {
  return measures.flatMap(measure => {
    const tally = findTally(buckets, measure)
    const histogram = findHistogram(buckets, measure)
    if (!tally || !histogram) return []
    const { median, percentile90, percentile95 } = percentiles
    return {
      measure,
      tally,
      percentiles: {
        median: findPercentile(histogram, median),
        percentile90: findPercentile(histogram, percentile90),
        percentile95: findPercentile(histogram, percentile95)
      }
    }
  })
}
