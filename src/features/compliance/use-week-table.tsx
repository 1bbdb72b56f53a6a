import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import type { ChartTable } from '#ui/ChartData'
import { Ltr } from '#ui/Ltr'
import { useWeekWords } from './use-week-words'
import type { WeekPoint } from './weekly'

/** The numbers of the chart as a table, newest week first: that is the one looked for. */
export function useWeekTable(points: readonly WeekPoint[]): ChartTable {
  const { t } = useTranslation('compliance')
  const { number } = useFormat()
  const words = useWeekWords()
  const numeric = (key: string, label: string) => ({ key, label, numeric: true })
  return {
    label: t('table.label'),
    columns: [
      { key: 'week', label: t('table.week') },
      numeric('rate', t('table.rate')),
      numeric('cases', t('table.cases')),
      numeric('met', t('table.met')),
      numeric('missed', t('table.missed')),
      numeric('openPastDue', t('table.openPastDue')),
      numeric('gap', t('table.gap')),
      { key: 'remark', label: t('table.remark') }
    ],
    rows: points.toReversed().map(point => ({
      key: point.week,
      cells: [
        words.name(point),
        words.rate(point),
        number(point.total),
        number(point.met),
        number(point.missed),
        number(point.openPastDue),
        <Ltr key="gap">{words.gap(point)}</Ltr>,
        words.remarks(point).map(remark => <div key={remark}>{remark}</div>)
      ]
    }))
  }
}
