import type { CompletionBucket } from '#api/generated/types.gen'
import { dateOf } from '#sla/civil'
import type { Judgement } from '#sla/judge'
import type { Period } from './periods'
import { histogramEntry, MOST_DAYS } from './question'

/** A bucket being filled. */
export type Tally = {
  met: number
  missed: number
  openPastDue: number
  metGross: number
  grossMs: number
  pausedMs: number
  readonly daysUsed: number[]
  readonly daysUsedGross: number[]
}

export function emptyTally(): Tally {
  return { met: 0, missed: 0, openPastDue: 0, metGross: 0, grossMs: 0, pausedMs: 0, daysUsed: [], daysUsedGross: [] }
}

export function count(
  tally: Tally,
  { verdict, metGross, grossMs, pausedMs, daysUsed, daysUsedGross }: Judgement
): void {
  tally[verdict]++
  if (metGross) tally.metGross++
  tally.grossMs += grossMs
  tally.pausedMs += pausedMs
  if (daysUsed !== null) countDays(tally.daysUsed, daysUsed)
  if (daysUsedGross !== null) countDays(tally.daysUsedGross, daysUsedGross)
}

function countDays(histogram: number[], days: number): void {
  while (histogram.length <= MOST_DAYS) histogram.push(0)
  const entry = histogramEntry(days)
  histogram[entry] = (histogram[entry] ?? 0) + 1
}

/** Where nothing ran there is no share, and where nothing was closed there are no days. */
export function bucketOf({ first, last }: Period, key: string | null, tally: Tally): CompletionBucket {
  const { met, missed, openPastDue, metGross, grossMs, pausedMs, daysUsed, daysUsedGross } = tally
  return {
    from: dateOf(first),
    to: dateOf(last),
    key,
    met,
    missed,
    openPastDue,
    metGross,
    ...(grossMs > 0 && { pausedShare: pausedMs / grossMs, workingMs: Math.round(grossMs) }),
    ...(daysUsed.length > 0 && { daysUsed, daysUsedGross })
  }
}
