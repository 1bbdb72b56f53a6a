import { CatchBoundary, getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useDoing } from '#casework/use-doing'
import { useStaff } from '#casework/use-staff'
import { everything, useSharedView } from '#casework/use-view'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { none } from '#live/dimension'
import { useWatchedPart } from '#live/use-watched'
import { Panel } from '#ui/Panel'
import type { HandOverFrom } from './HandOver'
import { LoadRow } from './LoadRow'
import { useHeldOrder } from './use-held-order'
import styles from './Workload.module.css'
import { loadsReader } from './workload'

/** A form and a list of choices: fetched when somebody hands over. */
const HandOver = lazy(() => import('./HandOver').then(module => ({ default: module.HandOver })))

const route = getRouteApi('/overview')
const shortList = 8

/** Who has how much, and of what kind. */
export function Workload() {
  const t = useWords('overview')
  const { people } = route.useSearch()
  const staff = useStaff()
  const loads = useWatchedPart(
    useSharedView(everything),
    useMemo(() => loadsReader(staff), [staff])
  )
  const { items, onHold } = useHeldOrder(loads)
  const shown = people === 'all' ? items : items.slice(0, shortList)
  const full = Math.max(1, ...loads.filter(({ key }) => key !== none).map(({ open }) => open))
  const handOver = useHandOver()
  const more = (
    <Link
      from="/overview"
      to="/overview"
      search={old => ({ ...old, people: people === 'all' ? undefined : ('all' as const) })}
      replace
      resetScroll={false}
      className={styles.more}
    >
      {people === 'all' ? t('workload.fewer') : t('workload.all', { count: loads.length })}
    </Link>
  )
  return (
    <Panel title={t('workload.title')} actions={loads.length > shortList && more} flush>
      <ul
        className={styles.list}
        onPointerEnter={() => onHold('pointer', true)}
        onPointerLeave={() => onHold('pointer', false)}
        onFocus={() => onHold('focus', true)}
        onBlur={() => onHold('focus', false)}
      >
        {shown.map(load => (
          <LoadRow key={load.key} load={load} full={full} onHandOver={handOver.start} />
        ))}
      </ul>
      {handOver.asked && (
        <CatchBoundary getResetKey={() => 'handOver'} errorComponent={() => null}>
          <Suspense>
            <HandOver asked={handOver.asked} onClose={handOver.close} />
          </Suspense>
        </CatchBoundary>
      )}
    </Panel>
  )
}

/** Handing over is for supervisors, where the backend takes actions at all. */
function useHandOver() {
  const [asked, setAsked] = useState<HandOverFrom | null>(null)
  const { me } = useDesk()
  const { kinds } = useDoing()
  const isAllowed = kinds.includes('assign') && me?.roles.includes('supervisor') === true
  const start = useCallback((from: string, to: string | null) => setAsked({ from, to }), [])
  return { asked, start: isAllowed ? start : null, close: () => setAsked(null) }
}
