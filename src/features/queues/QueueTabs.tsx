import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { type Counts, type Tab, tabs } from '#live/tabs'
import { isSameShallow, useWatchedPart } from '#live/use-watched'
import type { View } from '#live/view'
import type { ViewSnapshot } from '#live/view-snapshot'
import { TabLinks } from '#ui/TabLinks'
import type { Tone } from '#ui/tone'
import { queueLink } from './QueueLink'
import { useQueueSearch } from './use-queue-search'

const tones: Partial<Record<Tab, Tone>> = { overdue: 'overdue', atRisk: 'atRisk' }

/** The parts of the queue, each with its count: of the same snapshot as the rows. */
export function QueueTabs({ view }: { readonly view: View }) {
  const t = useWords('queues')
  const format = useFormat()
  const { search } = useQueueSearch()
  const counts = useWatchedPart(view, countsOf, isSameShallow<Counts>)
  const items = tabs.map(tab => ({
    key: tab,
    label: t(`tabs.${tab}`),
    count: format.number(counts[tab]),
    tone: tones[tab],
    current: tab === (search.tab ?? 'all'),
    link: queueLink(old => ({ ...old, tab: tab === 'all' ? undefined : tab }))
  }))
  return <TabLinks label={t('tabs.label')} items={items} />
}

const countsOf = ({ counts }: ViewSnapshot) => counts
