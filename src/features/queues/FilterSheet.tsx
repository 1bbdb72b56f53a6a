import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useWatchedPart } from '#live/use-watched'
import type { View } from '#live/view'
import type { ViewSnapshot } from '#live/view-snapshot'
import { FilterIcon } from '#ui/icons'
import styles from './FilterBar.module.css'
import { Filters } from './Filters'
import { activeFilters } from './filters'
import { useQueueSearch } from './use-queue-search'

/** On a phone: one button, and behind it all filters on a sheet that says how many cases they leave. */
export function FilterSheet({ view }: { readonly view: View }) {
  const t = useWords('queues')
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { service, search } = useQueueSearch()
  const inUse = activeFilters(search, service).length
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-haspopup="dialog"
        aria-label={inUse === 0 ? t('filters.sheet') : `${t('filters.sheet')}: ${t('filters.inUse', { count: inUse })}`}
        onClick={() => setOpen(true)}
      >
        <FilterIcon size={16} />
        {t('filters.sheet')}
        {inUse > 0 && <span className={styles.badge}>{format.number(inUse)}</span>}
      </button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        size="34rem"
        title={t('filters.sheet')}
        closeButtonProps={{ 'aria-label': t('filters.close') }}
      >
        <div className={styles.sheet}>
          <Filters />
        </div>
        <ShowButton view={view} onPress={() => setOpen(false)} />
      </Drawer>
    </>
  )
}

function ShowButton({ view, onPress }: { readonly view: View; readonly onPress: () => void }) {
  const t = useWords('queues')
  const count = useWatchedPart(view, lengthOf)
  return (
    <Button fullWidth onClick={onPress}>
      {t('filters.show', { count })}
    </Button>
  )
}

const lengthOf = ({ length }: ViewSnapshot) => length
