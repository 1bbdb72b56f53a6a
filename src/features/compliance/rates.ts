import type { CompletionBucket } from '#api/generated/types.gen'
import { pointsFromTarget } from '#i18n/format'
import type { Measure } from './search'

/** From fewer cases than these a rate says little: one case more or less moves it by over three points. */
export const fewCases = 30

/** The counts of a bucket that rates are made of. */
export type Counts = Pick<CompletionBucket, 'met' | 'missed' | 'openPastDue' | 'metGross'>

/** What a rate is made of, by one measure. A rate is never handed on without it. */
export type Tally = {
  readonly met: number
  readonly missed: number
  readonly openPastDue: number
  /** Past the deadline, closed or not. */
  readonly late: number
  /** The basis: all cases that count. */
  readonly total: number
  /** 0 to 1; null where no case counts (none is not zero), and where the backend does not know gross. */
  readonly rate: number | null
  /** There are cases, but fewer than `fewCases`. */
  readonly few: boolean
}

/** Counts together: of buckets by net, or of tallies by whatever measure they are of. */
export function totalOf(counts: readonly Counts[]): Tally {
  return tallyOf(
    sumOf(counts, ({ met }) => met),
    counts
  )
}

/**
 * Some buckets together. By `gross` a closed case was in time only if it would have been without its pauses; null where a bucket that needs
 * that number does not have it, for a part of it would pass for all.
 */
export function findTally(buckets: readonly Counts[], measure: Measure): Tally | null {
  if (measure === 'net') return totalOf(buckets)
  if (buckets.some(({ met, metGross }) => met > 0 && metGross === undefined)) return null
  return tallyOf(
    sumOf(buckets, ({ metGross }) => metGross ?? 0),
    buckets
  )
}

function tallyOf(met: number, counts: readonly Counts[]): Tally {
  const openPastDue = sumOf(counts, one => one.openPastDue)
  const total = sumOf(counts, one => one.met + one.missed) + openPastDue
  const late = total - met
  return {
    met,
    missed: late - openPastDue,
    openPastDue,
    late,
    total,
    rate: total === 0 ? null : met / total,
    few: total > 0 && total < fewCases
  }
}

const sumOf = (counts: readonly Counts[], of: (one: Counts) => number): number =>
  counts.reduce((sum, one) => sum + of(one), 0)

/** Percentage points from one rate to another as both are shown; null where one of them is none, or of few cases. */
export function findPointsChange(now: Tally, before: Tally): number | null {
  if (now.rate === null || before.rate === null || now.few || before.few) return null
  return Math.round((pointsFromTarget(now.rate, 0) - pointsFromTarget(before.rate, 0)) * 10) / 10
}

/** How a rate stands to the target. Few cases are no verdict. */
export type Standing = 'over' | 'under' | 'few' | 'none'

export function standingOf({ rate, few }: Tally, target: number): Standing {
  if (rate === null) return 'none'
  if (few) return 'few'
  return pointsFromTarget(rate, target) < 0 ? 'under' : 'over'
}

/**
 * The paused share of buckets together. Shares can only be put together by the working time they are shares of: null where a backend does not
 * say it (one bucket alone needs none), and where nothing ran.
 */
export function findPausedShare(buckets: readonly CompletionBucket[]): number | null {
  const known = buckets.flatMap(({ pausedShare, workingMs }) =>
    pausedShare === undefined ? [] : [{ pausedShare, workingMs }]
  )
  const [only] = known
  if (only && known.length === 1) return only.pausedShare
  const workingMs = known.reduce((sum, one) => sum + (one.workingMs ?? Number.NaN), 0)
  if (!(workingMs > 0)) return null
  return known.reduce((sum, one) => sum + one.pausedShare * (one.workingMs ?? 0), 0) / workingMs
}
