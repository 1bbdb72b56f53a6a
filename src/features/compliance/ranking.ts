import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import { findPointsChange, findTally, type Tally } from './rates'
import type { Measure } from './search'

/** One service, category, wilayat or person: its rate and how it moved. */
export type Ranked = {
  /** Null is nobody. */
  readonly key: string | null
  readonly tally: Tally
  readonly before: Tally | null
  /** In percentage points; null where there is nothing to hold it against. */
  readonly change: number | null
}

type Ranking = {
  readonly measure: Measure
  /** Under which key a bucket's counts are shown: of a service its category, of an office its wilayat. Undefined leaves it out. */
  readonly keyOf: (key: string | null) => string | null | undefined
  readonly before?: Completions | undefined
}

/**
 * The groups of an answer that have cases, the worst rate first; those of few cases, which are no verdict, after all others. Null where the
 * backend does not count by the measure.
 */
export function findRanking({ buckets }: Completions, { measure, keyOf, before }: Ranking): readonly Ranked[] | null {
  const held = new Map(before ? groupsOf(before.buckets, keyOf) : [])
  const ranked = groupsOf(buckets, keyOf).map(([key, group]) => {
    const tally = findTally(group, measure)
    const heldTally = findTally(held.get(key) ?? [], measure)
    return tally && { key, tally, before: heldTally, change: heldTally && findPointsChange(tally, heldTally) }
  })
  if (!ranked.every(one => one !== null)) return null
  return ranked.filter(({ tally }) => tally.total > 0).sort(byWorst)
}

function groupsOf(buckets: readonly CompletionBucket[], keyOf: Ranking['keyOf']) {
  const groups = new Map<string | null, CompletionBucket[]>()
  for (const bucket of buckets) {
    const key = keyOf(bucket.key)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(bucket)
    else groups.set(key, [bucket])
  }
  return [...groups]
}

function byWorst(a: Ranked, b: Ranked): number {
  if (a.tally.few !== b.tally.few) return a.tally.few ? 1 : -1
  const [one = 1, other = 1] = [a.tally.rate ?? 1, b.tally.rate ?? 1]
  // Of two that are as bad, the one with more cases is the worse.
  return one - other || b.tally.total - a.tally.total
}
