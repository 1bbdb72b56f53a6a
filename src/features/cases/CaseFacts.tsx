import type { ReactNode } from 'react'
import type { Case } from '#api/generated/types.gen'
import { putOffOf } from '#casework/put-off'
import { useBreachName, useStatusName } from '#casework/use-code-names'
import { useStaffName } from '#casework/use-staff'
import { useTargetText } from '#casework/use-target-text'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { useMinute } from '#ui/use-minute'
import styles from './CaseFacts.module.css'

/** What the case is about, where it lies and with whom. */
export function CaseFacts({ shown }: { readonly shown: Case }) {
  const t = useWords(['cases', 'common'])
  const { index } = useDesk()
  const name = useName()
  const staffName = useStaffName()
  const statusName = useStatusName()
  const targetText = useTargetText()
  const service = index.service(shown.service)
  const wilayat = index.wilayatOf(shown.office)
  const { target, originalTarget } = shown.clock
  return (
    <dl className={styles.facts}>
      <Fact label={t('panel.service')} wide>
        {service ? name(service) : t('common:unknownValue', { value: shown.service })}
      </Fact>
      <Fact label={t('panel.assignee')}>
        {shown.assignee === null ? t('common:unassigned') : staffName(shown.assignee)}
      </Fact>
      <Fact label={t('panel.wilayat')}>
        {wilayat ? name(wilayat) : t('common:unknownValue', { value: shown.office })}
      </Fact>
      <Fact label={t('panel.status')}>
        {statusName(shown.status)}
        {shown.escalated && ` · ${t('mark.escalated')}`}
      </Fact>
      <Fact label={t('common:columns.target')}>
        {targetText(target)}
        {originalTarget && ` · ${t('mark.extended')}`}
      </Fact>
      <PutOff shown={shown} />
      {shown.breachReason && (
        <Fact label={t('breachReason.label')} wide>
          <BreachReason reason={shown.breachReason} />
        </Fact>
      )}
    </dl>
  )
}

/** While it is put off: until when, by whom, and why. */
function PutOff({ shown }: { readonly shown: Case }) {
  const t = useWords('cases')
  const format = useFormat()
  const staffName = useStaffName()
  const told = putOffOf(shown, useMinute())
  if (told === null) return null
  const time = format.dateTime(Date.parse(shown.snoozedUntil ?? told.at))
  return (
    <Fact label={t('panel.putOff')} wide>
      {told.by ? t('panel.putOffBy', { time, name: staffName(told.by) }) : t('panel.putOffUntil', { time })}
      {told.reason !== undefined && (
        <>
          {' · '}
          <bdi>{told.reason}</bdi>
        </>
      )}
    </Fact>
  )
}

function BreachReason({ reason }: { readonly reason: string }) {
  const breachName = useBreachName()
  return <bdi>{breachName(reason)}</bdi>
}

type FactProps = { readonly label: string; readonly wide?: boolean; readonly children: ReactNode }

function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div className={styles.fact} data-wide={wide}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
