import { Link } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { CaseReference, CaseService, CaseTimeLeft, CaseWilayat } from '#casework/CaseCells'
import { everything, useSharedView } from '#casework/use-view'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { HeldRow } from '#live/held-rows'
import { createHeldView } from '#live/held-view'
import { useWatched } from '#live/use-watched'
import type { ViewAsked } from '#live/view-rows'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import styles from './Aside.module.css'

/** Cases that are still in time and whose clock runs. */
const inTime: ViewAsked = { ...everything, filter: { states: ['atRisk', 'onTrack'] } }
const shown = 7

/** The cases whose deadlines come next, with what is left of them. They stay where they are while somebody points at them. */
export function BreachingNext() {
  const t = useWords('overview')
  const { live } = useDesk()
  const view = useSharedView(inTime)
  const held = useMemo(() => createHeldView(live, view), [live, view])
  const rows = useWatched(held).slice(0, shown)
  const all = (
    <Link
      to="/queues/$service"
      params={{ service: 'all' }}
      search={{ state: ['onTrack', 'atRisk'] }}
      className={styles.more}
    >
      {t('next.all')}
    </Link>
  )
  return (
    <Panel title={t('next.title')} actions={rows.length > 0 && all} flush>
      {rows.length === 0 ? (
        <Empty title={t('next.none')} />
      ) : (
        <ol
          className={styles.list}
          onPointerEnter={() => held.hold('pointer')}
          onPointerLeave={() => held.release('pointer')}
          onFocus={() => held.hold('focus')}
          onBlur={() => held.release('focus')}
        >
          {rows.map(row => (
            <Next key={row.entry.row.id} {...row} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

/** One that was closed or became late while its place is kept is greyed. */
const Next = memo(function Next({ entry, isGone }: HeldRow) {
  const t = useWords('overview')
  return (
    <li data-gone={isGone}>
      <Link
        to="/queues/$service"
        params={{ service: entry.row.service }}
        search={{ case: entry.row.id }}
        className={styles.next}
      >
        <span className={styles.what}>
          <CaseService entry={entry} />
        </span>
        <span className={styles.small}>
          <CaseReference entry={entry} />
          <span>
            <CaseWilayat entry={entry} />
          </span>
        </span>
        <span className={styles.time}>{isGone ? t('next.gone') : <CaseTimeLeft entry={entry} />}</span>
      </Link>
    </li>
  )
})
