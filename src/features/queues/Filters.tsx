import { useState } from 'react'
import { useWords } from '#i18n/use-words'
import { DueFilter } from './DueFilter'
import styles from './FilterBar.module.css'
import { activeFilters, cleared, type FilterKey, filtersOf, isActive } from './filters'
import { ListFilter } from './ListFilter'
import { MoreFilters } from './MoreFilters'
import { useChangeSearch, useQueueSearch } from './use-queue-search'

/** The filters of a queue: the usual ones, those in use, and the way to the others. */
export function Filters() {
  const t = useWords('queues')
  const { service, search } = useQueueSearch()
  const change = useChangeSearch()
  const [fresh, setFresh] = useState<FilterKey | null>(null)
  const { inSight, more } = filtersOf(service)
  const isShown = (key: FilterKey) => key === fresh || isActive(search, key)
  const shown = [...inSight, ...more.filter(isShown)]
  return (
    <>
      {shown.map(key =>
        key === 'due' ? (
          <DueFilter key={key} />
        ) : (
          <ListFilter key={key} filter={key} isFresh={key === fresh} onClosed={() => setFresh(null)} />
        )
      )}
      <MoreFilters filters={more.filter(key => !isShown(key))} onChoose={setFresh} />
      {activeFilters(search, service).length > 0 && (
        <button type="button" className={styles.clear} onClick={() => change(cleared)}>
          {t('filters.clearAll')}
        </button>
      )}
    </>
  )
}
