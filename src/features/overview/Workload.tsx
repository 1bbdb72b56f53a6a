import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStaff } from '#casework/use-staff'
import { everything, useView } from '#casework/use-view'
import { none } from '#live/dimension'
import { Panel } from '#ui/Panel'
import { LoadRow } from './LoadRow'
import { useHeldOrder } from './use-held-order'
import styles from './Workload.module.css'
import { loadsOf } from './workload'

const route = getRouteApi('/overview')
const shortList = 8

/** Who has how much, and of what kind. */
export function Workload() {
  const { t } = useTranslation('overview')
  const { people } = route.useSearch()
  const staff = useStaff()
  const byAssignee = useView(everything).cross('assignee', 'state')
  const loads = useMemo(() => loadsOf(staff, byAssignee), [staff, byAssignee])
  const { items, onHold } = useHeldOrder(loads)
  const shown = people === 'all' ? items : items.slice(0, shortList)
  const full = Math.max(1, ...loads.filter(({ key }) => key !== none).map(({ open }) => open))
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
          <LoadRow key={load.key} load={load} full={full} />
        ))}
      </ul>
    </Panel>
  )
}
