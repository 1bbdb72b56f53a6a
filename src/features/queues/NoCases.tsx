import { Link } from '@tanstack/react-router'
import { useWords } from '#i18n/use-words'
import { Empty } from '#ui/States'
import { activeFilters, cleared } from './filters'
import { QueueLink } from './QueueLink'
import { allServices } from './search'
import { useFilterWords } from './use-filter-words'
import { useQueueSearch } from './use-queue-search'

/** Nothing in a queue is good news of a certain kind, or too much was asked for; the face says which, and what was asked. */
export function NoCases({ title }: { readonly title: string }) {
  const t = useWords('queues')
  const { service, search } = useQueueSearch()
  const { tab = 'all', q } = search
  const words = useFilterWords()
  const onlyCategory = activeFilters(search, service).join() === 'category' && q === undefined
  if (words.length > 0 && !onlyCategory)
    return (
      <Empty
        title={t('noMatch.title')}
        hint={t('noMatch.hint', { words: [t(`tabs.${tab}`), ...words].join(' · ') })}
        action={<QueueLink change={cleared}>{t('noMatch.clear')}</QueueLink>}
      />
    )
  const isEverything = service === allServices && !onlyCategory
  return (
    <Empty
      title={isEverything ? t(`emptyAll.${tab}`) : t(`empty.${tab}`, { service: title })}
      action={
        tab === 'all' ? (
          <Link to="/queues">{t('queue.back')}</Link>
        ) : (
          <QueueLink change={old => ({ ...old, tab: undefined })}>{t('empty.showAll')}</QueueLink>
        )
      }
    />
  )
}
