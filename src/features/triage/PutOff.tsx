import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/ApiProvider'
import { caseQuery } from '#api/queries'
import { putOffOf } from '#casework/put-off'
import { useStaffName } from '#casework/use-staff'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import { useMinute } from '#ui/use-minute'
import styles from './TriageList.module.css'

/** Why a case was put off, and by whom. Somebody wrote that, so no list carries it: it is asked for with the case, by the rows in view. */
export function PutOff({ entry: { row } }: { readonly entry: LiveCase }) {
  const t = useWords('triage')
  const staffName = useStaffName()
  const now = useMinute()
  const { data, isError, refetch } = useQuery(caseQuery(useApi(), row.id))
  const held = data?.value.case
  const isBehind = held !== undefined && held.revision < row.revision
  useEffect(() => {
    if (isBehind) void refetch()
  }, [isBehind, refetch])
  if (isError) return <span className={styles.small}>{t('putOff.failed')}</span>
  const told = held && putOffOf(held, now)
  if (!told) return null
  return (
    <>
      <bdi className={styles.reason} title={told.reason}>
        {told.reason}
      </bdi>
      {told.by && <span className={styles.byWhom}>{t('putOff.by', { name: staffName(told.by) })}</span>}
    </>
  )
}
