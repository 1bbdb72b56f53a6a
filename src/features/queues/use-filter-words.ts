import { useWords } from '#i18n/use-words'
import { activeFilters, chosenOf, type FilterKey, listFilters } from './filters'
import { useDueWords } from './use-due-words'
import { useQueueSearch } from './use-queue-search'
import { useValueName } from './use-value-name'

/** What the address asks for besides its tab, each filter in words: `Wilayat: Sohar, Saham`. */
export function useFilterWords(): readonly string[] {
  const t = useWords('queues')
  const { service, search } = useQueueSearch()
  const nameOf = useValueName()
  const due = useDueWords()
  const filterName = useFilterName()
  const words = activeFilters(search, service).map(key =>
    t('filters.of', {
      name: filterName(key),
      values:
        key === 'due'
          ? due
          : chosenOf(search, key)
              .map(value => nameOf(listFilters[key], value))
              .join(', ')
    })
  )
  return search.q === undefined ? words : [...words, t('filters.text', { text: search.q })]
}

/** What a filter is called. */
export function useFilterName(): (key: FilterKey) => string {
  const t = useWords('queues')
  return key => (key === 'due' ? t('filters.due') : t(`dimension.${listFilters[key]}`))
}
