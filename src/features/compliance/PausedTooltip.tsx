import { useTranslation } from 'react-i18next'
import { useActiveTooltipDataPoints, useIsTooltipActive } from 'recharts'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import type { PausedPoint } from './paused'
import styles from './RateTooltip.module.css'
import type { Step } from './search'
import { usePointWords } from './use-point-words'

/** The paused share that is pointed at, and of how many cases. */
export function PausedTooltip({ by }: { readonly by: Step }) {
  const { t } = useTranslation(['compliance', 'common'])
  const { dir, percent } = useFormat()
  const words = usePointWords(by)
  const points = useActiveTooltipDataPoints<PausedPoint>()
  const point = useIsTooltipActive() ? points?.[0] : undefined
  if (!point) return null
  return (
    <div role="status" dir={dir} className={styles.tooltip}>
      <p className={styles.week}>{words.name(point)}</p>
      <p className={styles.remark}>
        {t('paused.point', {
          share: point.share === null ? unknownMark : percent(point.share),
          cases: t('common:cases', { count: point.cases })
        })}
      </p>
      {point.few && <p className={styles.remark}>{t('few')}</p>}
    </div>
  )
}
