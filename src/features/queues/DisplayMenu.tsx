import { NativeSelect, Popover, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#i18n/use-words'
import { type Dimension, dimensions } from '#live/dimension'
import { type SortBy, sorts } from '#live/sort-keys'
import { ChevronDownIcon } from '#ui/icons'
import styles from './DisplayMenu.module.css'
import bar from './FilterBar.module.css'
import { sortedBy, sortIn } from './sorting'
import { useChangeSearch, useQueueSearch } from './use-queue-search'

const ColumnChooser = lazy(() =>
  import('./ColumnChooser').then(({ ColumnChooser: component }) => ({ default: component }))
)

/** How the rows are shown: their order, groups, height and columns. All of it is in the address. */
export function DisplayMenu() {
  const t = useWords('queues')
  const [isOpen, setOpen] = useState(false)
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
          {t('display.label')}
          <ChevronDownIcon size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.display} aria-label={t('display.label')}>
        <SortChoice />
        <GroupChoice />
        <DensityChoice />
        <Suspense fallback={<div className={styles.wait} />}>
          <ColumnChooser />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

function SortChoice() {
  const t = useWords('queues')
  const { by, descending } = sortIn(useQueueSearch().search)
  const change = useChangeSearch()
  return (
    <div className={styles.pair}>
      <NativeSelect
        label={t('display.sort')}
        value={by}
        data={sorts.map(value => ({ value, label: t(`sortBy.${value}`) }))}
        onChange={event => {
          const chosen = event.currentTarget.value as SortBy // only ever one of the options above
          change(old => sortedBy(old, chosen, descending), 'replace')
        }}
      />
      <SegmentedControl
        aria-label={t('display.sort')}
        value={descending ? 'descending' : 'ascending'}
        data={[
          { value: 'ascending', label: t('display.ascending') },
          { value: 'descending', label: t('display.descending') }
        ]}
        onChange={way => change(old => sortedBy(old, by, way === 'descending'), 'replace')}
      />
    </div>
  )
}

const noGroup = ''

function GroupChoice() {
  const t = useWords('queues')
  const { group } = useQueueSearch().search
  const change = useChangeSearch()
  return (
    <NativeSelect
      label={t('display.group')}
      value={group ?? noGroup}
      data={[
        { value: noGroup, label: t('display.noGroup') },
        ...dimensions.map(value => ({ value, label: t(`dimension.${value}`) }))
      ]}
      onChange={event => {
        const chosen = event.currentTarget.value as Dimension | typeof noGroup // only ever one of the options above
        change(old => ({ ...old, group: chosen || undefined, closed: undefined }), 'replace')
      }}
    />
  )
}

function DensityChoice() {
  const t = useWords('queues')
  const { dense = false } = useQueueSearch().search
  const change = useChangeSearch()
  return (
    <div className={styles.pair}>
      <span>{t('display.rows')}</span>
      <SegmentedControl
        aria-label={t('display.rows')}
        value={dense ? 'dense' : 'roomy'}
        data={[
          { value: 'roomy', label: t('display.roomy') },
          { value: 'dense', label: t('display.dense') }
        ]}
        onChange={height => change(old => ({ ...old, dense: height === 'dense' || undefined }), 'replace')}
      />
    </div>
  )
}
