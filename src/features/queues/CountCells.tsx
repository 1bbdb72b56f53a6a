import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { toneOf, useCountdownOf } from '#casework/case-face'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import type { Counts, Tab } from '#live/tabs'
import { Countdown } from '#ui/Countdown'
import type { Tone } from '#ui/tone'
import styles from './ServicesTable.module.css'

const columns: readonly {
  readonly tab: Tab
  readonly name: 'open' | 'overdue' | 'atRisk' | 'dueToday' | 'paused'
  readonly tone: Tone
}[] = [
  { tab: 'all', name: 'open', tone: 'plain' },
  { tab: 'overdue', name: 'overdue', tone: 'overdue' },
  { tab: 'atRisk', name: 'atRisk', tone: 'atRisk' },
  { tab: 'dueToday', name: 'dueToday', tone: 'plain' },
  { tab: 'paused', name: 'paused', tone: 'waiting' }
]

type CountCellsProps = { readonly counts: Counts; readonly service: string }

/** The figures of a queue, each the way to exactly the cases it counts. Nothing to count is a quiet zero and leads nowhere. */
export const CountCells = memo(function CountCells({ counts, service }: CountCellsProps) {
  const t = useWords('queues')
  const format = useFormat()
  return columns.map(({ tab, name, tone }) => (
    <td key={tab} className={styles.count} data-label={t(`columns.${name}`)} data-empty={counts[tab] === 0}>
      {counts[tab] === 0 ? (
        <span className={styles.zero}>{format.number(0)}</span>
      ) : (
        <Link
          to="/queues/$service"
          params={{ service }}
          search={{ tab: tab === 'all' ? undefined : tab }}
          className={styles.figure}
          data-tone={tone}
          aria-label={`${t(`columns.${name}`)}: ${format.number(counts[tab])}`}
        >
          {format.number(counts[tab])}
        </Link>
      )}
    </td>
  ))
})

export function EarliestCell({ entry }: { readonly entry: LiveCase | null }) {
  return <td className={styles.earliest}>{entry === null ? <NoDeadline /> : <Earliest entry={entry} />}</td>
}

function NoDeadline() {
  const t = useWords('queues')
  return (
    <span className={styles.zero} title={t('noDeadline')}>
      —
    </span>
  )
}

function Earliest({ entry }: { readonly entry: LiveCase }) {
  return <Countdown textAt={useCountdownOf(entry)} tone={toneOf(entry)} />
}
