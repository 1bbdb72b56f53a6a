import type { Completions } from '#api/generated/types.gen'
import type { PastDays } from './urgency'

/**
 * How many working days past cases took, by service, from the histograms of a report grouped by service. Entry `n` holds what took more than n - 1 and up
 * to n days; it counts as n, so that a case of exactly its target was in time. The last entry holds all that took longer.
 */
export function pastDaysOf({ buckets }: Completions): PastDays {
  const counts = new Map<string, number[]>()
  for (const { key, daysUsed } of buckets) {
    if (key === null || daysUsed === undefined) continue
    const sum = counts.get(key) ?? []
    daysUsed.forEach((cases, days) => {
      sum[days] = (sum[days] ?? 0) + cases
    })
    counts.set(key, sum)
  }
  const sorted = new Map([...counts].map(([service, histogram]) => [service, spread(histogram)]))
  return service => sorted.get(service) ?? null
}

function spread(histogram: readonly number[]): Float64Array {
  const days = new Float64Array(histogram.reduce((sum, cases) => sum + cases, 0))
  let at = 0
  histogram.forEach((cases, value) => {
    days.fill(value, at, at + cases)
    at += cases
  })
  return days
}
