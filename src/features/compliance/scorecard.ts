import type { Commitment, MeasuredCommitment } from '#api/generated/types.gen'
import { fewCases } from './rates'

/** Kept or broken against its target; else why there is no verdict. */
export type ScoreStanding = 'kept' | 'broken' | 'noTarget' | 'few' | 'nothing' | 'notMeasured'

export type Scored = Pick<Commitment, 'id' | 'quoteAr' | 'quoteEn'> & {
  readonly kept: number
  /** How often it had to be kept. */
  readonly of: number
  readonly rate: number | null
  readonly target: number | null
  readonly standing: ScoreStanding
}

/**
 * The agreement's promises in its order, each with what was measured of it; what is measured but not in the agreement stands last, by its id.
 * Promises that cannot be measured are left out. A promise of always (target 1) is broken by a single case, so few of those are a verdict.
 */
export function scorecardOf(
  commitments: readonly Commitment[],
  measured: readonly MeasuredCommitment[]
): readonly Scored[] {
  const known = new Set(commitments.map(({ id }) => id))
  const others: readonly Commitment[] = measured
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ id, quoteAr: id }))
  const byId = new Map(measured.map(one => [one.id, one]))
  return [...commitments, ...others]
    .filter(({ id, measurable }) => byId.has(id) || measurable === true)
    .map(({ id, quoteAr, quoteEn }) => ({
      id,
      quoteAr,
      ...(quoteEn !== undefined && { quoteEn }),
      ...scoreOf(byId.get(id))
    }))
}

function scoreOf(found: MeasuredCommitment | undefined): Omit<Scored, 'id' | 'quoteAr' | 'quoteEn'> {
  if (!found) return { kept: 0, of: 0, rate: null, target: null, standing: 'notMeasured' }
  const { kept, of, target = null } = found
  const rate = of === 0 ? null : kept / of
  return { kept, of, rate, target, standing: standingOf(rate, of, target) }
}

function standingOf(rate: number | null, of: number, target: number | null): ScoreStanding {
  if (rate === null) return 'nothing'
  if (target === null) return 'noTarget'
  if (target < 1 && of < fewCases) return 'few'
  return rate >= target ? 'kept' : 'broken'
}
