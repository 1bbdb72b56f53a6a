import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { weekdayText } from './date-words'
import { useRateWords } from './use-point-words'
import type { YearDay } from './year-days'

/** On how many days with enough cases the target was met, and which was the worst. */
export function useYearSummary(days: readonly YearDay[], target: number): string {
  const t = useWords('compliance')
  const { locale, number, targetPercent } = useFormat()
  const words = useRateWords()
  const judged = days.filter(({ standing }) => standing === 'over' || standing === 'under')
  const kept = judged.filter(({ standing }) => standing === 'over')
  const worst = judged.reduce<YearDay | undefined>(
    (found, day) => (found && (found.tally.rate ?? 1) <= (day.tally.rate ?? 1) ? found : day),
    undefined
  )
  if (!worst) return t('year.allFew')
  const said = { kept: number(kept.length), judged: number(judged.length), target: targetPercent(target) }
  return [
    t('year.kept', said),
    t('year.worst', {
      date: weekdayText(worst.date, locale),
      rate: words.rate(worst.tally),
      cases: words.basis(worst.tally)
    })
  ].join(' ')
}
