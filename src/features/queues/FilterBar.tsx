import { useMediaQuery } from '@mantine/hooks'
import type { RefObject } from 'react'
import { useWords } from '#i18n/use-words'
import type { View } from '#live/view'
import { DisplayMenu } from './DisplayMenu'
import styles from './FilterBar.module.css'
import { FilterSheet } from './FilterSheet'
import { Filters } from './Filters'
import { SearchField } from './SearchField'
import { ViewsMenu } from './ViewsMenu'

type FilterBarProps = { readonly view: View; readonly searchField: RefObject<HTMLInputElement | null> }

/** What is looked for and how it is shown, in one calm line above the rows. */
export function FilterBar({ view, searchField }: FilterBarProps) {
  const t = useWords('queues')
  const isNarrow = useMediaQuery('(max-width: 40rem)') ?? false
  return (
    <section className={styles.bar} aria-label={t('filters.label')}>
      <SearchField field={searchField} />
      {isNarrow ? <FilterSheet view={view} /> : <Filters />}
      <div className={styles.end}>
        <ViewsMenu />
        <DisplayMenu />
      </div>
    </section>
  )
}
