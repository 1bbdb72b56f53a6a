import type { Case } from '#api/generated/types.gen'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import { useMinute } from '#ui/use-minute'
import styles from './History.module.css'
import { HistoryItem } from './HistoryItem'
import { Part } from './Part'
import { type Segment, segmentsOf } from './segments'
import { useWorkLength } from './use-work-length'

type HistoryProps = { readonly shown: Case; readonly entry: LiveCase | null }

/** What happened to the case, newest first, along what its clock did meanwhile: ran, stood still, or the case was closed. */
export function History({ shown, entry }: HistoryProps) {
  const t = useWords('cases')
  return (
    <Part title={t('history.title')}>
      <ol className={styles.segments}>
        {segmentsOf(shown, shown.history).map(({ entries, ...segment }) => (
          <li key={segment.from} className={styles.segment} data-kind={segment.kind}>
            <p className={styles.length}>
              <SegmentText segment={segment} entry={entry} />
            </p>
            <ol className={styles.entries}>
              {entries.map(item => (
                <HistoryItem key={`${item.at} ${item.kind}`} item={item} shown={shown} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** How long a stretch was: working time while the clock ran, time on the wall while it stood. */
function SegmentText({ segment, entry }: { readonly segment: Segment; readonly entry: LiveCase | null }) {
  const t = useWords('cases')
  const { duration } = useFormat()
  const workLength = useWorkLength(entry)
  const now = Math.max(useMinute(), segment.from)
  const { kind, from, to } = segment
  const until = to ?? now
  switch (kind) {
    case 'ran':
      return t(to === null ? 'segment.runs' : 'segment.ran', { length: workLength(from, until) })
    case 'paused':
      return t(to === null ? 'segment.pausedNow' : 'segment.paused', { length: duration(until - from) })
    case 'closed':
      return to === null ? t('segment.closedNow') : t('segment.closed', { length: duration(until - from) })
    default:
      return kind satisfies never
  }
}
