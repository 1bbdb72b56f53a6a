import { Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { ChevronDownIcon } from '#ui/icons'
import bar from './FilterBar.module.css'
import { isChanged } from './saved-views'
import { useQueueSearch } from './use-queue-search'
import { useHere, useSavedViews } from './use-saved-views'
import styles from './ViewsMenu.module.css'

const ViewList = lazy(() => import('./ViewList').then(({ ViewList: component }) => ({ default: component })))

/** Saved views, where the backend keeps them. */
export function ViewsMenu() {
  const { service } = useDesk()
  return service.capabilities.includes('views') ? <Views /> : null
}

/** The view one is in and whether it still is as it was saved; behind it, all of them. */
function Views() {
  const t = useWords('queues')
  const [isOpen, setOpen] = useState(false)
  const saved = useSavedViews()
  const here = useHere()
  const { search } = useQueueSearch()
  const current = saved.views.find(({ id }) => id === search.view)
  const changed = current !== undefined && isChanged(current, here.path, here.search)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <button
          type="button"
          className={bar.tool}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(open => !open)}
        >
          <bdi className={styles.current}>{current?.name ?? t('views.label')}</bdi>
          {changed && <span className={styles.changed}>{t('views.changed')}</span>}
          <ChevronDownIcon size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.views} aria-label={t('views.label')}>
        <Suspense fallback={<div className={styles.wait} />}>
          <ViewList saved={saved} current={current} changed={changed} onLeave={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
