import type { CompletionBucket } from '#api/generated/types.gen'
import { dateOf } from '#sla/civil'
import type { Period } from './periods'

/** The last entry of `daysUsed`: so many working days and more. */
const MOST_DAYS = 30

/** A bucket being filled. */
export type Tally = {
  met: number
  missed: number
  openPastDue: number
  grossMs: number
  pausedMs: number
  readonly daysUsed: number[]
}

export function emptyTally(): Tally {
  return { met: 0, missed: 0, openPastDue: 0, grossMs: 0, pausedMs: 0, daysUsed: [] }
}

export function countDays({ daysUsed }: Tally, days: number): void {
  while (daysUsed.length <= MOST_DAYS) daysUsed.push(0)
  const index = Math.min(MOST_DAYS, days)
  daysUsed[index] = (daysUsed[index] ?? 0) + 1
}

/** Where nothing ran there is no share, and where nothing was closed there are no days. */
export function bucketOf({ first, last }: Period, key: string | null, tally: Tally): CompletionBucket {
  const { met, missed, openPastDue, grossMs, pausedMs, daysUsed } = tally
  return {
    from: dateOf(first),
    to: dateOf(last),
    key,
    met,
    missed,
    openPastDue,
    ...(grossMs > 0 && { pausedShare: pausedMs / grossMs }),
    ...(daysUsed.length > 0 && { daysUsed })
  }
}
