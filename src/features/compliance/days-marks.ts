import type { Drill } from './drill'
import { findPercentile, type Histogram, mostDays } from './histogram'

export const daysChartHeight = 260

/** What is drawn: the histogram of one service, and its target where that is in working days. */
export type ShownDays = { readonly histogram: Histogram; readonly target: number | null }

export const shares = { median: 0.5, p90: 0.9, p95: 0.95 } as const
export type Share = keyof typeof shares

export type DaysMark = {
  readonly days: number
  readonly cases: number
  readonly within: number
  readonly beyond: number
}

/** A bar in two parts, of which one is nothing: in time by the target, or beyond it. Without a target nothing is beyond. */
export function markOf(bar: { readonly days: number; readonly cases: number }, target: number | null): DaysMark {
  const isBeyond = target !== null && bar.days > target
  return { ...bar, within: isBeyond ? 0 : bar.cases, beyond: isBeyond ? bar.cases : 0 }
}

/** The percentiles in their order. */
export function percentilesOf(histogram: Histogram): readonly { readonly share: Share; readonly days: number }[] {
  return (Object.keys(shares) as Share[]).flatMap(share => {
    const days = findPercentile(histogram, shares[share])
    return days === null ? [] : [{ share, days }]
  })
}

/** The last bar holds all that took longer. */
export const isOpenEnded = (days: number): boolean => days >= mostDays

/** The closed cases of a service that were done within so many days, or took more. */
export const withinDrill = (service: string, days: number, verdict: 'met' | 'missed'): Drill => ({
  service,
  within: days,
  verdict
})
