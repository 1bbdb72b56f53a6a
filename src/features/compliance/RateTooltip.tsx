import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import styles from './RateTooltip.module.css'
import type { Step } from './search'
import { useActivePoint } from './use-active-point'
import { usePointWords } from './use-point-words'

/** The numbers of the point that is pointed at. A screen reader hears them as sentences (`SpokenPoint`), so it is spared the box. */
export function RateTooltip({ by }: { readonly by: Step }) {
  const { t } = useTranslation('compliance')
  const { dir, number } = useFormat()
  const words = usePointWords(by)
  const point = useActivePoint()
  if (!point) return null
  const lines = [
    { key: 'rate', label: t('table.rate'), value: words.rate(point) },
    { key: 'cases', label: t('table.cases'), value: number(point.total) },
    { key: 'met', label: t('table.met'), value: number(point.met) },
    { key: 'late', label: t('figures.late'), value: number(point.late) },
    ...(point.before ? [{ key: 'before', label: t('chart.before'), value: words.rate(point.before) }] : [])
  ]
  return (
    <div aria-hidden="true" dir={dir} className={styles.tooltip}>
      <p className={styles.week}>{by === 'week' ? t('chart.week', { week: words.name(point) }) : words.name(point)}</p>
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
