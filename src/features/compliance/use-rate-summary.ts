import { useWords } from '#i18n/use-words'
import type { Question } from './question'
import { findPointsChange, totalOf } from './rates'
import { findWorst, type RatePoint } from './series'
import { usePointWords } from './use-point-words'

/**
 * What the chart of rates says: the whole period against the target, how it moved, and where it was worst. Of tallies that are by the
 * question's measure already.
 */
export function useRateSummary(points: readonly RatePoint[], question: Question): string {
  const t = useWords('compliance')
  const words = usePointWords(question.by)
  const total = totalOf(points)
  if (total.rate === null) return ''
  const held = totalOf(points.flatMap(({ before }) => before ?? []))
  const said = { rate: words.rate(total), cases: words.basis(total), against: words.against(total) }
  const change = findPointsChange(total, held)
  const worst = findWorst(points)
  return [
    total.few ? t('summary.periodFew', said) : t('summary.period', said),
    ...(change === null || change === 0
      ? []
      : [t(change > 0 ? 'summary.up' : 'summary.down', { points: t('points', { count: Math.abs(change) }) })]),
    ...(worst && points.length > 1 ? [t('summary.worst', { rate: words.rate(worst), when: words.when(worst) })] : [])
  ].join(' ')
}
