import type { Completions, Target } from '#api/generated/types.gen'
import type { PastDays } from './urgency'

export const nothingKnown: PastDays = { ofService: () => null, ofTarget: () => null }

/** How many past cases took so many days, by their number of days. */
type Histogram = number[]

/**
 * How many working days past cases took, by service and by what services promise, from the histograms of a report grouped by service. Entry `n` holds what
 * took more than n - 1 and up to n days; it counts as n, so that a case of exactly its target was in time. The last entry holds all that took longer.
 */
export function pastDaysOf({ buckets }: Completions, targetOf: (service: string) => Target | undefined): PastDays {
  const byService = new Map<string, Histogram>()
  const byTarget = new Map<number, Histogram>()
  for (const { key, daysUsed } of buckets) {
    if (key === null || daysUsed === undefined) continue
    add(byService, key, daysUsed)
    const target = targetOf(key)
    if (target?.unit === 'workingDays') add(byTarget, target.value, daysUsed)
  }
  return { ofService: lookUp(byService), ofTarget: lookUp(byTarget) }
}

function add<Key>(sums: Map<Key, Histogram>, key: Key, daysUsed: readonly number[]) {
  const sum = sums.get(key) ?? []
  daysUsed.forEach((cases, days) => {
    sum[days] = (sum[days] ?? 0) + cases
  })
  sums.set(key, sum)
}

function lookUp<Key>(sums: ReadonlyMap<Key, Histogram>): (key: Key) => Float64Array | null {
  const sorted = new Map([...sums].map(([key, histogram]) => [key, spread(histogram)]))
  return key => sorted.get(key) ?? null
}

function spread(histogram: Histogram): Float64Array {
  const days = new Float64Array(histogram.reduce((sum, cases) => sum + cases, 0))
  let at = 0
  histogram.forEach((cases, value) => {
    days.fill(value, at, at + cases)
    at += cases
  })
  return days
}
