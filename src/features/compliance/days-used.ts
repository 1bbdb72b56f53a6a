import { casesIn, type Histogram, mostDays } from './histogram'

/** Several histograms as one; without any there are no days at all. */
export function sumOf(histograms: readonly Histogram[]): Histogram {
  return histograms.reduce<number[]>((sum, histogram) => {
    histogram.forEach((cases, days) => {
      sum[days] = (sum[days] ?? 0) + cases
    })
    return sum
  }, [])
}

/** Cases that used no more than so many days. */
export const casesWithin = (histogram: Histogram, days: number): number => casesIn(histogram.slice(0, days + 1))

/** The bars to draw: from none to the longest that happened, and at least a day beyond the target. */
export function barsOf(
  histogram: Histogram,
  target: number
): readonly { readonly days: number; readonly cases: number }[] {
  const longest = histogram.findLastIndex(cases => cases > 0)
  const last = Math.min(mostDays, Math.max(longest, target + 1))
  return Array.from({ length: last + 1 }, (_, days) => ({ days, cases: histogram[days] ?? 0 }))
}
