import { useMediaQuery } from '@mantine/hooks'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { DisplayMenu } from './DisplayMenu'
import styles from './FilterBar.module.css'
import { FilterSheet } from './FilterSheet'
import { Filters } from './Filters'
import type { QueueDesk } from './queue-desk'
import { SearchField } from './SearchField'
import { ShownCount } from './ShownCount'
import { ViewsMenu } from './ViewsMenu'

type FilterBarProps = { readonly desk: QueueDesk; readonly searchField: RefObject<HTMLInputElement | null> }

/** What is looked for and how it is shown, in one calm line above the rows. */
export function FilterBar({ desk, searchField }: FilterBarProps) {
  const { t } = useTranslation('queues')
  const isNarrow = useMediaQuery('(max-width: 40rem)') ?? false
  return (
    <section className={styles.bar} aria-label={t('filters.label')}>
      <SearchField field={searchField} />
      {isNarrow ? <FilterSheet view={desk.view} /> : <Filters />}
      <div className={styles.end}>
        <ShownCount desk={desk} />
        <ViewsMenu />
        <DisplayMenu />
      </div>
    </section>
  )
}
