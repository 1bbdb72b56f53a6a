import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { Budget } from './budget'
import { fewCases } from './rates'

/** What the budget says, in a sentence to act on. */
export function useBudgetSummary(budget: Budget, target: number, month: string): string {
  const t = useWords(['reports', 'compliance', 'common'])
  const { targetPercent } = useFormat()
  const { cases, left, late, allowed, mustToday, mustTodayAtLeast, dueToday } = budget
  if (cases === 0) return ''
  const said = { month, target: targetPercent(target), late, allowed }
  return [
    left < 0 ? t('budget.summaryOver', { ...said, count: -left }) : t('budget.summaryLeft', { ...said, count: left }),
    ...(mustToday !== null && mustToday > 0
      ? [t('budget.summaryMust', { count: mustToday, due: dueToday, least: mustTodayAtLeast ?? 0 })]
      : []),
    ...(cases < fewCases ? [t('compliance:onlyCases', { count: cases })] : [])
  ].join(' ')
}
