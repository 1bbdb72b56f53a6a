import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { ChartTable } from '#ui/ChartData'
import { Ltr } from '#ui/Ltr'
import { weekdayText } from './date-words'
import type { Question } from './question'
import { CasesLink } from './use-drill'
import { useRateWords } from './use-point-words'
import { useYearWords } from './use-year-words'
import type { YearDay } from './year-days'

/** The days on which something counts, or that were holidays, newest first. */
export function useYearTable(days: readonly YearDay[], question: Question): ChartTable {
  const t = useWords('compliance')
  const { locale, number } = useFormat()
  const words = useRateWords()
  const { off } = useYearWords()
  const told = days.filter(day => day.tally.total > 0 || day.off?.kind === 'holiday')
  return {
    label: t('table.label'),
    columns: [
      { key: 'day', label: t('table.day') },
      { key: 'rate', label: t('table.rate'), numeric: true },
      { key: 'cases', label: t('table.cases'), numeric: true },
      { key: 'late', label: t('figures.late'), numeric: true },
      { key: 'gap', label: t('table.gap'), numeric: true },
      { key: 'remark', label: t('table.remark') }
    ],
    rows: told.toReversed().map(day => {
      const over = { from: day.date, to: day.date }
      const { tally } = day
      return {
        key: day.date,
        cells: [
          weekdayText(day.date, locale),
          words.rate(tally),
          <CasesLink key="cases" question={question} drill={{ over }} count={tally.total}>
            {number(tally.total)}
          </CasesLink>,
          <CasesLink key="late" question={question} drill={{ over, verdict: 'late' }} count={tally.late}>
            {number(tally.late)}
          </CasesLink>,
          <Ltr key="gap">{words.gap(tally)}</Ltr>,
          [off(day), tally.few ? t('few') : ''].filter(text => text !== '').join(' · ')
        ]
      }
    })
  }
}
