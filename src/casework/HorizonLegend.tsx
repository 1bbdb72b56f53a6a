import { useWords } from '#i18n/use-words'
import type { HorizonColumn } from '#live/horizon'
import { StateShape } from '#ui/StateShape'
import styles from './HorizonLegend.module.css'

/** What the colours and marks of the horizon mean; a mark that is nowhere on it is left out. */
export function HorizonLegend({ columns }: { readonly columns: readonly HorizonColumn[] }) {
  const t = useWords('horizon')
  const has = (mark: 'skipped' | 'own') => columns.some(column => column[mark].length > 0)
  const marks = [
    ...(has('skipped') ? (['holiday'] as const) : []),
    ...(columns.some(({ season }) => season !== null) ? (['season'] as const) : []),
    ...(has('own') ? (['own'] as const) : [])
  ]
  return (
    <ul className={styles.legend}>
      {(['late', 'today', 'ahead', 'standing'] as const).map(tone => (
        <li key={tone}>
          <span className={styles.swatch} data-swatch={tone} aria-hidden="true" />
          {t(`legend.${tone}`)}
        </li>
      ))}
      <li>
        <span data-tone="overdue" className={styles.shape}>
          <StateShape state="overdue" size={8} />
        </span>
        {t('legend.overdue')}
      </li>
      {marks.map(mark => (
        <li key={mark}>
          <span className={styles.mark} data-mark={mark} aria-hidden="true" />
          {t(`legend.${mark}`)}
        </li>
      ))}
    </ul>
  )
}
