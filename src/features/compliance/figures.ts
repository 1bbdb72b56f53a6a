import type { Completions } from '#api/generated/types.gen'
import { dayNumber } from '#sla/civil'
import { findHistogram, findPercentile } from './histogram'
import { findPointsChange, findTally, type Tally, totalOf } from './rates'
import type { Measure } from './search'

/** A number and how it moved against the days before; null where either is not known. */
type Moved = { readonly value: number | null; readonly change: number | null }

export type Figures = {
  readonly tally: Tally
  /** In percentage points. */
  readonly rateChange: number | null
  /** Closed, in time or not; the change is a share of those before. */
  readonly completed: Moved
  /** The change is a number of cases. */
  readonly late: Moved
  /** In working days; `mostDays` is that many and more. */
  readonly median: Moved
  readonly percentile95: Moved
}

/** The period in five numbers; null where the backend does not count by the measure. */
export function findFigures(now: Completions, before: Completions | undefined, measure: Measure): Figures | null {
  const tally = findTally(now.buckets, measure)
  if (!tally) return null
  const held = before ? findTally(before.buckets, measure) : null
  const completed = tally.met + tally.missed
  const onRecord = before !== undefined && isOnRecord(before)
  const heldCompleted = held && onRecord ? held.met + held.missed : 0
  return {
    tally,
    rateChange: held && findPointsChange(tally, held),
    completed: { value: completed, change: heldCompleted === 0 ? null : completed / heldCompleted - 1 },
    late: { value: tally.late, change: held && onRecord && held.total > 0 ? tally.late - held.late : null },
    median: percentile(0.5),
    percentile95: percentile(0.95)
  }

  function percentile(share: number): Moved {
    const value = percentileOf(now, share)
    const heldValue = before ? percentileOf(before, share) : null
    return { value, change: value === null || heldValue === null ? null : value - heldValue }
  }

  function percentileOf({ buckets }: Completions, share: number): number | null {
    const histogram = findHistogram(buckets, measure)
    return histogram && findPercentile(histogram, share)
  }
}

/**
 * Whether the days before were counted from (about) their beginning. A backend that began to count in the middle of them has fewer cases for that
 * alone; rates and days bear that, numbers of cases do not.
 */
export function isOnRecord({ buckets, from, to }: Completions): boolean {
  const first = buckets
    .filter(bucket => totalOf([bucket]).total > 0)
    .map(bucket => bucket.from)
    .sort()[0]
  if (first === undefined) return false
  return dayNumber(first) - dayNumber(from) <= (dayNumber(to) - dayNumber(from)) / 4
}
