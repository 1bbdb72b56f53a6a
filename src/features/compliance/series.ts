import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import type { Question } from './question'
import type { Range } from './ranges'
import { findTally, type Tally } from './rates'

/** A day, week or month of the period: its rate, what it is made of, and the one it is held against. */
export type RatePoint = Tally &
  Range & {
    /** Still running: its counts will grow. */
    readonly partial: boolean
    /** The point as far into the days before; null where nothing is held against it. */
    readonly before: (Tally & Range) | null
  }

/** What of a point has cases of its own. */
export type RatePart = 'met' | 'late' | 'before'

/**
 * The points of an answer, oldest first, by the question's measure; null where the backend does not count by it.
 * `before` is the answer over the days before: its points are taken in order, so the third week is held against the third.
 */
export function findPoints(
  { buckets }: Completions,
  { today, measure }: Pick<Question, 'today' | 'measure'>,
  before?: Completions
): readonly RatePoint[] | null {
  const held = before ? sorted(before.buckets).map(bucket => tallyAt(bucket, measure)) : []
  const points = sorted(buckets).map((bucket, index) => {
    const tally = tallyAt(bucket, measure)
    return tally && { ...tally, partial: bucket.to >= today, before: held[index] ?? null }
  })
  return points.every(point => point !== null) ? points : null
}

function tallyAt(bucket: CompletionBucket, measure: Question['measure']): (Tally & Range) | null {
  const tally = findTally([bucket], measure)
  return tally && { ...tally, from: bucket.from, to: bucket.to }
}

const sorted = (buckets: readonly CompletionBucket[]) => buckets.toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** The newest point that is over; undefined where none is. */
export const findLastWhole = (points: readonly RatePoint[]): RatePoint | undefined =>
  points.findLast(point => !point.partial)

/** The point with the lowest rate that few cases do not excuse; undefined where none has one. */
export function findWorst(points: readonly RatePoint[]): RatePoint | undefined {
  const judged = points.filter(({ rate, few }) => rate !== null && !few)
  return judged.reduce<RatePoint | undefined>(
    (worst, point) => (worst && (worst.rate ?? 1) <= (point.rate ?? 1) ? worst : point),
    undefined
  )
}
