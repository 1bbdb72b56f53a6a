import { Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { formatDate, formatDayMonth, instantOfDate } from '#i18n/dates'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { none } from '#live/dimension'
import { daysOf } from './due-days'
import styles from './FilterBar.module.css'
import { FilterChip } from './FilterChip'
import { type DueWord, dueWords } from './search'
import { useDueWords } from './use-due-words'
import { useFilterName } from './use-filter-words'
import { useChangeSearch, useQueueSearch } from './use-queue-search'
import { useToday } from './use-today'

const DueDates = lazy(() => import('./DueDates').then(({ DueDates: component }) => ({ default: component })))

/** By the day a case is due: days as they are spoken of, which move with today, or from one date to another. */
export function DueFilter() {
  const t = useWords('queues')
  const [isOpen, setOpen] = useState(false)
  const name = useFilterName()('due')
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <FilterChip
          filter="due"
          name={name}
          value={useDueWords()}
          isOpen={isOpen}
          onPress={() => setOpen(open => !open)}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.due} aria-label={name}>
        {dueWords.map(word => (
          <DuePreset key={word} word={word} onChosen={() => setOpen(false)} />
        ))}
        <p className={styles.dueDates}>{t('due.dates')}</p>
        <Suspense fallback={<div className={styles.dueWait} />}>
          <DueDates />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

function DuePreset({ word, onChosen }: { readonly word: DueWord; readonly onChosen: () => void }) {
  const t = useWords('queues')
  const { search } = useQueueSearch()
  const change = useChangeSearch()
  const isChosen = search.due === word
  return (
    <button
      type="button"
      className={styles.preset}
      aria-pressed={isChosen}
      onClick={() => {
        change(old => ({ ...old, due: isChosen ? undefined : word, dueFrom: undefined, dueTo: undefined }))
        onChosen()
      }}
    >
      <span>{t(`due.${word}`)}</span>
      <span className={styles.presetDays}>{useDaysText(word)}</span>
    </button>
  )
}

/** Which days a word is today. */
function useDaysText(word: DueWord): string {
  const t = useWords('queues')
  const { locale } = useFormat()
  const today = useToday()
  if (word === none) return ''
  const { from, to } = daysOf(word, today)
  const write = (date: string, how: typeof formatDate) => how(instantOfDate(date), locale, 'UTC')
  if (from === undefined) return to === undefined ? '' : t('due.to', { to: write(to, formatDayMonth) })
  if (to === undefined || from === to) return write(from, formatDate)
  return t('due.between', { from: write(from, formatDayMonth), to: write(to, formatDayMonth) })
}
