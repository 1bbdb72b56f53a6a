import type { ReactNode } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './RateLegend.module.css'

/** What the marks of a drawing mean. */
export function Legend({ children }: { readonly children: ReactNode }) {
  const t = useWords('compliance')
  const { dir } = useFormat()
  return (
    <ul dir={dir} aria-label={t('chart.legend')} className={styles.legend}>
      {children}
    </ul>
  )
}

type LegendEntryProps = {
  readonly words: string
  /** The mark, drawn in 18 by 16. */
  readonly children: ReactNode
}

export function LegendEntry({ words, children }: LegendEntryProps) {
  return (
    <li className={styles.entry}>
      <svg aria-hidden="true" width="18" height="16">
        {children}
      </svg>
      {words}
    </li>
  )
}
