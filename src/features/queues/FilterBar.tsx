import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './FilterBar.module.css'
import type { QueueDesk } from './queue-desk'
import { SearchField } from './SearchField'
import { ShownCount } from './ShownCount'

type FilterBarProps = { readonly desk: QueueDesk; readonly searchField: RefObject<HTMLInputElement | null> }

/** What is looked for and how it is shown, in one calm line above the rows. */
export function FilterBar({ desk, searchField }: FilterBarProps) {
  const { t } = useTranslation('queues')
  return (
    <section className={styles.bar} aria-label={t('filters.label')}>
      <SearchField field={searchField} />
      <div className={styles.end}>
        <ShownCount desk={desk} />
      </div>
    </section>
  )
}
