import { TextInput } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import { useWords } from '#i18n/use-words'
import { SearchIcon } from '#ui/icons'
import styles from './FilterBar.module.css'
import { useChangeSearch, useQueueSearch } from './use-queue-search'
import { useTyped } from './use-typed'

/** Looks for words in references, services, places and people, as Arabic is typed. Escape empties it, and then leaves it. */
export function SearchField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const t = useWords('queues')
  const { q = '' } = useQueueSearch().search
  const change = useChangeSearch()
  const [text, type] = useTyped(q, typed => change(old => ({ ...old, q: typed || undefined }), 'replace'))

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    if (text === '') field.current?.blur()
    else type('')
  }
  return (
    <TextInput
      ref={field}
      type="search"
      className={styles.search}
      aria-label={t('filters.find')}
      aria-keyshortcuts="/"
      placeholder={t('filters.findHint')}
      leftSection={<SearchIcon size={16} />}
      value={text}
      onChange={event => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
