import { Combobox, useCombobox } from '@mantine/core'
import { useRef } from 'react'
import { useWords } from '#i18n/use-words'
import { FilterChip } from './FilterChip'
import { FilterChoices } from './FilterChoices'
import { chosenOf, type ListKey, listFilters, toggled } from './filters'
import { useFilterName } from './use-filter-words'
import { useChangeSearch, useQueueSearch } from './use-queue-search'
import { useValueName } from './use-value-name'

type ListFilterProps = {
  readonly filter: ListKey
  /** Open from the start: it was just asked for. */
  readonly isFresh?: boolean
  readonly onClosed?: () => void
}

/** One filter of a list of values: what is chosen on a chip, and behind it the choices with their counts. */
export function ListFilter({ filter, isFresh = false, onClosed }: ListFilterProps) {
  const t = useWords('queues')
  const { search } = useQueueSearch()
  const change = useChangeSearch()
  const nameOf = useValueName()
  const name = useFilterName()(filter)
  const chosen = chosenOf(search, filter)
  // One opening is one step for the back button, however many values are chosen in it.
  const isStep = useRef(true)
  const combobox = useCombobox({
    defaultOpened: isFresh,
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      onClosed?.()
    },
    onDropdownOpen: () => {
      isStep.current = true
    }
  })

  function toggle(value: string) {
    change(old => toggled(old, filter, value), isStep.current ? 'push' : 'replace')
    isStep.current = false
  }
  const first = chosen[0] === undefined ? '' : nameOf(listFilters[filter], chosen[0])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={toggle}
      width={288}
      position="bottom-start"
      withinPortal={false}
      keepMounted={false}
    >
      <Combobox.Target withAriaAttributes={false}>
        <FilterChip
          filter={filter}
          name={name}
          value={chosen.length > 1 ? t('filters.andMore', { first, count: chosen.length - 1 }) : first}
          isOpen={combobox.dropdownOpened}
          onPress={() => combobox.toggleDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        {combobox.dropdownOpened && <FilterChoices filter={filter} name={name} store={combobox} />}
      </Combobox.Dropdown>
    </Combobox>
  )
}
