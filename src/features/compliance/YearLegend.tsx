import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { fewCases } from './rates'
import styles from './YearCalendar.module.css'

const levels = [1, 2, 3, 4, 5] as const

/** What the colours mean, from far under the target to far over it, and which holidays there were. */
export function YearLegend({ holidays }: { readonly holidays: readonly string[] }) {
  const t = useWords('compliance')
  const { dir, list } = useFormat()
  return (
    <ul dir={dir} aria-label={t('chart.legend')} className={styles.legend}>
      <li className={styles.entry}>
        {t('year.under')}
        <Scale standing="under" from={levels.toReversed()} />
        <Scale standing="over" from={levels} />
        {t('year.over')}
      </li>
      <li className={styles.entry}>
        <Swatch standing="few" />
        {t('fewCases', { count: fewCases })}
      </li>
      {holidays.length > 0 && (
        <li className={styles.entry}>
          <Swatch standing="none" off="holiday" />
          {t('year.holidays', { names: list(holidays) })}
        </li>
      )}
    </ul>
  )
}

type ScaleProps = { readonly standing: 'under' | 'over'; readonly from: readonly number[] }

function Scale({ standing, from }: ScaleProps) {
  return (
    <span className={styles.scale}>
      {from.map(level => (
        <Swatch key={level} standing={standing} level={level} />
      ))}
    </span>
  )
}

type SwatchProps = { readonly standing: string; readonly level?: number; readonly off?: string }

function Swatch({ standing, level = 0, off }: SwatchProps) {
  return (
    <span
      aria-hidden="true"
      className={`${styles.cell} ${styles.swatch}`}
      data-standing={standing}
      data-level={level}
      data-off={off}
    >
      <span className={styles.mark} />
    </span>
  )
}
