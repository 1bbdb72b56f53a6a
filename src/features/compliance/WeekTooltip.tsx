import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import { useActivePoint } from './use-active-point'
import { useWeekWords } from './use-week-words'
import styles from './WeekTooltip.module.css'
import { lateOf } from './weekly'

/** The numbers of the week pointed at. A screen reader hears them as sentences (`SpokenWeek`), so it is spared the box. */
export function WeekTooltip() {
  const { t } = useTranslation('compliance')
  const { dir, number } = useFormat()
  const words = useWeekWords()
  const point = useActivePoint()
  if (!point) return null
  const lines = [
    { key: 'rate', label: t('table.rate'), value: words.rate(point) },
    { key: 'cases', label: t('table.cases'), value: number(point.total) },
    { key: 'met', label: t('table.met'), value: number(point.met) },
    { key: 'late', label: t('figures.late'), value: number(lateOf(point)) }
  ]
  return (
    <div aria-hidden="true" dir={dir} className={styles.tooltip}>
      <p className={styles.week}>{t('chart.week', { week: words.name(point) })}</p>
      <dl className={styles.lines}>
        {lines.map(({ key, label, value }) => (
          <div key={key} className={styles.line} data-key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {words.remarks(point).map(remark => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </div>
  )
}
