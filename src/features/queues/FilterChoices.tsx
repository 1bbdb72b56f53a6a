import { Combobox, type ComboboxStore } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useNaming } from '#casework/use-naming'
import { folded, matches } from '#i18n/fold'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { Named } from '#live/naming'
import styles from './FilterBar.module.css'
import { chosenOf, type ListKey, listFilters } from './filters'
import { useFacet } from './use-facet'
import { useQueueSearch } from './use-queue-search'
import { useValueName } from './use-value-name'

type FilterChoicesProps = { readonly filter: ListKey; readonly name: string; readonly store: ComboboxStore }

/** The values of a filter, found as Arabic is typed, several of which can be chosen; each says how many cases it has. */
export function FilterChoices({ filter, name, store }: FilterChoicesProps) {
  const t = useWords('queues')
  const format = useFormat()
  const [text, setText] = useState('')
  const listId = useId()
  const chosen = chosenOf(useQueueSearch().search, filter)
  const found = useFound(filter, text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the choices appear
  useEffect(() => store.focusSearchInput(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other choices are found, so the first of them is the one at hand
  useEffect(() => store.updateSelectedOptionIndex(0), [text])
  return (
    <>
      <Combobox.Search
        role="combobox"
        aria-expanded={true}
        aria-controls={listId}
        value={text}
        aria-label={`${t('filters.findValue')}: ${name}`}
        placeholder={t('filters.findValue')}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Combobox.Options id={listId} className={styles.options} aria-label={name} aria-multiselectable="true">
        {found.length === 0 && (
          <Combobox.Option value="" disabled>
            {t('filters.noValue')}
          </Combobox.Option>
        )}
        {found.map(({ value, count, label }) => (
          <Combobox.Option
            key={value}
            value={value}
            active={chosen.includes(value)}
            aria-selected={chosen.includes(value)}
            className={styles.option}
            data-none={count === 0 || undefined}
          >
            <span className={styles.tick} aria-hidden="true" data-chosen={chosen.includes(value) || undefined} />
            <bdi className={styles.optionName}>{label}</bdi>
            <span className={styles.optionCount}>{format.number(count)}</span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </>
  )
}

/** Names are searched in every language, the rest in the words that are seen. */
function useFound(filter: ListKey, text: string) {
  const nameOf = useValueName()
  const naming = useNaming()
  const dimension = listFilters[filter]
  const labelled = useFacet(filter).map(choice => ({ ...choice, label: nameOf(dimension, choice.value) }))
  if (text.trim() === '') return labelled
  return labelled.filter(({ value, label }) => {
    const more = isNamed(dimension) ? naming.textOf(dimension, value) : ''
    return matches(folded(`${label} ${more}`), text)
  })
}

const isNamed = (dimension: string): dimension is Named =>
  ['service', 'category', 'office', 'assignee'].includes(dimension)
