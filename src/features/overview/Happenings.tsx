import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo, useMemo, useState } from 'react'
import { CaseReference, CaseService } from '#casework/CaseCells'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { useWatched } from '#live/use-watched'
import { Panel } from '#ui/Panel'
import styles from './Happenings.module.css'
import { createHappenings, type Happening, type HappeningKind } from './happenings'

/** What just happened, newest first. It can be held still, and a screen reader is not told of it: who wants to know reads it. */
export function Happenings() {
  const t = useWords('overview')
  const { live } = useDesk()
  const happenings = useMemo(() => createHappenings(live), [live])
  const newest = useWatched(happenings)
  const [held, setHeld] = useState<readonly Happening[] | null>(null)
  const rows = held ?? newest
  const hold = (
    <Button
      variant="default"
      size="compact-sm"
      aria-pressed={held !== null}
      onClick={() => setHeld(held === null ? newest : null)}
    >
      {held === null ? t('happenings.hold') : t('happenings.goOn')}
    </Button>
  )
  return (
    <Panel title={t('happenings.title')} actions={rows.length > 0 && hold} flush>
      {rows.length === 0 ? (
        <p className={styles.none}>{t('happenings.none')}</p>
      ) : (
        <ol className={styles.list}>
          {rows.map(row => (
            <Row key={row.id} row={row} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

const tones: Partial<Record<HappeningKind, string>> = {
  becameLate: 'overdue',
  closedLate: 'overdue',
  becameAtRisk: 'atRisk',
  closedInTime: 'onTrack'
}

const Row = memo(function Row({ row: { at, kind, count, entry } }: { readonly row: Happening }) {
  const t = useWords('overview')
  const format = useFormat()
  return (
    <li className={styles.row} data-tone={tones[kind] ?? 'plain'}>
      <time className={styles.time} dateTime={new Date(at).toISOString()}>
        {format.time(at)}
      </time>
      {entry === null ? (
        <span className={styles.what}>{t(`happenings.many.${kind}`, { count })}</span>
      ) : (
        <span className={styles.what}>
          {t(`happenings.one.${kind}`)}
          <Link
            to="/queues/$service"
            params={{ service: entry.row.service }}
            search={{ case: entry.row.id }}
            className={styles.case}
          >
            <CaseReference entry={entry} />
          </Link>
          <span className={styles.service}>
            <CaseService entry={entry} />
          </span>
        </span>
      )}
    </li>
  )
})
