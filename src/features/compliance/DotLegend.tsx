import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import styles from './RankPanel.module.css'

type DotLegendProps = {
  /** What the small dots are; null where there are none. */
  readonly held: string | null
  readonly target: number
}

/** What the dots and the line in a ranking mean. */
export function DotLegend({ held, target }: DotLegendProps) {
  const t = useWords('compliance')
  const { targetPercent } = useFormat()
  return (
    <ul aria-label={t('chart.legend')} className={styles.legend}>
      <li>
        <svg aria-hidden="true" width="10" height="10">
          <circle cx="5" cy="5" r="5" fill={chartColours.axis} />
        </svg>
        {t('rank.now')}
      </li>
      {held !== null && (
        <li>
          <svg aria-hidden="true" width="10" height="10">
            <circle cx="5" cy="5" r="3" fill={chartColours.before} />
          </svg>
          {held}
        </li>
      )}
      <li>
        <svg aria-hidden="true" width="10" height="12">
          <rect x="4" width="2" height="12" fill={chartColours.target} />
        </svg>
        {t('chart.target', { target: targetPercent(target) })}
      </li>
    </ul>
  )
}
