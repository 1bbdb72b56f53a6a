import { Menu } from '@mantine/core'
import { useWords } from '#i18n/use-words'
import { ChevronDownIcon } from '#ui/icons'
import styles from './FilterBar.module.css'
import type { FilterKey } from './filters'
import { useFilterName } from './use-filter-words'

type MoreFiltersProps = { readonly filters: readonly FilterKey[]; readonly onChoose: (filter: FilterKey) => void }

/** Filters that are seldom asked for, out of the way until they are. */
export function MoreFilters({ filters, onChoose }: MoreFiltersProps) {
  const t = useWords('queues')
  const nameOf = useFilterName()
  if (filters.length === 0) return null
  return (
    <Menu position="bottom-start" withinPortal={false} returnFocus={false}>
      <Menu.Target>
        <button type="button" className={styles.more}>
          {t('filters.more')}
          <ChevronDownIcon size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('filters.more')}>
        {filters.map(filter => (
          <Menu.Item key={filter} onClick={() => onChoose(filter)}>
            {nameOf(filter)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
