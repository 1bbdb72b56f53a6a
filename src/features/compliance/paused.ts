import type { Completions } from '#api/generated/types.gen'
import type { Range } from './ranges'
import { totalOf } from './rates'

export type PausedPoint = Range & {
  /** 0 to 1; null where nothing ran. */
  readonly share: number | null
  readonly cases: number
  readonly few: boolean
}

/** The paused share of each day, week or month, oldest first. */
export function pausedPoints({ buckets }: Completions): readonly PausedPoint[] {
  return buckets
    .map(bucket => {
      const { total, few } = totalOf([bucket])
      return { from: bucket.from, to: bucket.to, share: bucket.pausedShare ?? null, cases: total, few }
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
