import { type KeyboardEvent, type Ref, useRef } from 'react'
import { useWords } from '#i18n/use-words'
import { ChevronDownIcon, CloseIcon } from '#ui/icons'
import styles from './FilterBar.module.css'
import { type FilterKey, without } from './filters'
import { useChangeSearch } from './use-queue-search'

type FilterChipProps = {
  readonly filter: FilterKey
  readonly name: string
  /** What is chosen, in words; empty for nothing. */
  readonly value: string
  readonly isOpen: boolean
  readonly onPress: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** A filter as a chip: what it is and what is chosen; a press shows the choices. One in use can be taken away, by Delete too. */
export function FilterChip({ filter, name, value, isOpen, onPress, ref }: FilterChipProps) {
  const t = useWords('queues')
  const change = useChangeSearch()
  const root = useRef<HTMLSpanElement>(null)
  const isActive = value !== ''

  function remove() {
    change(old => without(old, filter))
    root.current?.querySelector('button')?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!isActive || isOpen || (event.key !== 'Delete' && event.key !== 'Backspace')) return
    event.preventDefault()
    remove()
  }
  return (
    <span ref={root} className={styles.chip} data-active={isActive || undefined}>
      <button
        ref={ref}
        type="button"
        className={styles.chipButton}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={onPress}
        onKeyDown={onKeyDown}
      >
        <span>{isActive ? t('filters.of', { name, values: value }) : name}</span>
        {!isActive && <ChevronDownIcon size={14} />}
      </button>
      {isActive && (
        <button type="button" className={styles.chipRemove} aria-label={t('filters.remove', { name })} onClick={remove}>
          <CloseIcon size={14} />
        </button>
      )}
    </span>
  )
}
