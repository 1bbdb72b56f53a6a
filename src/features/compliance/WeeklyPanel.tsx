import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import { useDesk } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { chartHeight } from './chart-layout'
import { useWeekTable } from './use-week-table'
import { useWeekWords } from './use-week-words'
import { WeekLegend } from './WeekLegend'
import styles from './WeeklyPanel.module.css'
import { dateText } from './week-dates'
import { findLastWhole, type WeekPoint } from './weekly'

/** Recharts is heavier than the rest of the page: figures and table do not wait for it. */
const WeeklyChart = lazy(() => import('./WeeklyChart').then(module => ({ default: module.WeeklyChart })))

type WeeklyPanelProps = {
  /** Oldest first; not empty. */
  readonly points: readonly WeekPoint[]
  readonly from: string
  readonly to: string
  readonly asOf: number
}

/** The weeks as a sentence, a drawing and a table. The sentence is about the newest week that is over. */
export function WeeklyPanel({ points, from, to, asOf }: WeeklyPanelProps) {
  const { t } = useTranslation(['compliance', 'common'])
  const format = useFormat()
  const words = useWeekWords()
  const table = useWeekTable(points)
  const target = useDesk().index.agreement.policy.complianceTarget
  const spokenOf = findLastWhole(points) ?? points.at(-1)
  return (
    <ChartFrame
      title={t('chart.title')}
      sub={t('period.range', { from: dateText(from, format.locale), to: dateText(to, format.locale) })}
      actions={<span className={styles.asOf}>{t('common:connection.asOf', { time: format.time(asOf) })}</span>}
      summary={spokenOf && words.sentence(spokenOf)}
      table={table}
    >
      <Suspense fallback={<div style={{ blockSize: chartHeight }} />}>
        <WeeklyChart points={points} target={target} />
      </Suspense>
      <WeekLegend points={points} target={target} />
    </ChartFrame>
  )
}
