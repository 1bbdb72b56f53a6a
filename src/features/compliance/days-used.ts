/** How many cases used 0, 1, 2 … working days; the last entry of a histogram is so many and more. */
export type Histogram = readonly number[]

/** The last entry of the contract's histograms. */
export const mostDays = 30

/** Several histograms as one; without any there are no days at all. */
export function sumOf(histograms: readonly Histogram[]): Histogram {
  return histograms.reduce<number[]>((sum, histogram) => {
    histogram.forEach((cases, days) => {
      sum[days] = (sum[days] ?? 0) + cases
    })
    return sum
  }, [])
}

export const casesIn = (histogram: Histogram): number => histogram.reduce((sum, cases) => sum + cases, 0)

/** Cases that used no more than so many days. */
export const casesWithin = (histogram: Histogram, days: number): number => casesIn(histogram.slice(0, days + 1))

/**
 * The days within which at least that share of the cases was done (nearest rank): a number of days somebody really took, never one
 * between two. Null where there is no case. `mostDays` means so many or more.
 */
export function percentileOf(histogram: Histogram, share: number): number | null {
  const cases = casesIn(histogram)
  if (cases === 0) return null
  // Whole cases, so that 0.9 of ten is the ninth and not, by binary dust, the tenth.
  const rank = Math.max(1, Math.ceil(share * cases - 1e-9))
  let sum = 0
  return histogram.findIndex(more => {
    sum += more
    return sum >= rank
  })
}

/** The bars to draw: from none to the longest that happened, and at least a day beyond the target. */
export function barsOf(
  histogram: Histogram,
  target: number
): readonly { readonly days: number; readonly cases: number }[] {
  const longest = histogram.findLastIndex(cases => cases > 0)
  const last = Math.min(mostDays, Math.max(longest, target + 1))
  return Array.from({ length: last + 1 }, (_, days) => ({ days, cases: histogram[days] ?? 0 }))
}
