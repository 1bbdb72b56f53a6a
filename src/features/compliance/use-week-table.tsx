import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import type { ChartTable } from '#ui/ChartData'
import { Ltr } from '#ui/Ltr'
import { useWeekWords } from './use-week-words'
import styles from './WeeklyPanel.module.css'
import type { WeekPoint } from './weekly'

/** The numbers of the chart as a table, newest week first: that is the one looked for. */
export function useWeekTable(points: readonly WeekPoint[]): ChartTable {
  const { t } = useTranslation('compliance')
  const { number } = useFormat()
  const words = useWeekWords()
  const numeric = (key: string, label: string) => ({ key, label: <Padded>{label}</Padded>, numeric: true })
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
      { key: 'remark', label: <Padded>{t('table.remark')}</Padded> }
    ],
    rows: points.toReversed().map(point => ({
      key: point.week,
      cells: [
        <span key="week" className={styles.whole}>
          {words.name(point)}
        </span>,
        <Padded key="rate">{words.rate(point)}</Padded>,
        <Padded key="cases">{number(point.total)}</Padded>,
        <Padded key="met">{number(point.met)}</Padded>,
        <Padded key="missed">{number(point.missed)}</Padded>,
        <Padded key="openPastDue">{number(point.openPastDue)}</Padded>,
        <Padded key="gap">
          <Ltr>{words.gap(point)}</Ltr>
        </Padded>,
        words.remarks(point).map(remark => <Padded key={remark}>{remark}</Padded>)
      ]
    }))
  }
}

/** Eight columns on a phone must not run into each other; the cells of `ChartData` leave no room before a number. */
function Padded({ children }: { readonly children: ReactNode }) {
  return <div className={styles.padded}>{children}</div>
}
