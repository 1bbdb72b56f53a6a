import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import { CaseAssignee, CaseRail, CaseReference, CaseService, CaseTimeLeft, CaseWilayat } from '#casework/CaseCells'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { HeldRow } from './hold'
import { holdUpOf } from './hold-up'
import { PutOff } from './PutOff'
import styles from './TriageList.module.css'
import type { Urgency } from './urgency'

type TriageRowProps = {
  readonly row: HeldRow
  readonly isCurrent: boolean
  /** In the list of what was put off: then why and until when is what matters. */
  readonly isPutOff: boolean
  readonly link: { readonly tabIndex: number; readonly onFocus: () => void; readonly ref: Ref<HTMLAnchorElement> }
}

/** One case: what it is, how it stands, what holds it up and how much it presses. The whole of it is a link to it. */
export function TriageRow({ row, isCurrent, isPutOff, link }: TriageRowProps) {
  const t = useWords('triage')
  const { entry, urgency, isGone } = row
  const { snoozedUntil } = entry.row
  return (
    <Link
      from="/triage"
      to="/triage"
      search={old => ({ ...old, case: entry.row.id })}
      resetScroll={false}
      className={styles.row}
      data-put-off={isPutOff}
      aria-current={isCurrent ? 'true' : undefined}
      activeProps={{}}
      {...link}
    >
      <span className={styles.what}>
        <span className={styles.reference}>
          <CaseReference entry={entry} />
        </span>
        <span className={styles.service}>
          <CaseService entry={entry} />
        </span>
      </span>
      <span className={styles.time}>
        <CaseTimeLeft entry={entry} />
        <span className={styles.small}>{isGone ? t('gone') : <UrgencyText urgency={urgency} />}</span>
      </span>
      <span className={isPutOff ? styles.putOff : styles.rail}>
        {isPutOff ? <PutOff entry={entry} /> : <CaseRail entry={entry} />}
      </span>
      <span className={styles.why}>
        <span data-hold-up={holdUpOf(entry.row)}>{t(`holdUp.${holdUpOf(entry.row)}`)}</span>
        <span className={styles.small}>
          {isPutOff && snoozedUntil !== undefined ? (
            <PutOffUntil until={Date.parse(snoozedUntil)} />
          ) : (
            <CaseWilayat entry={entry} />
          )}
        </span>
      </span>
      <span className={styles.who}>
        <CaseAssignee entry={entry} />
      </span>
    </Link>
  )
}

function PutOffUntil({ until }: { readonly until: number }) {
  const t = useWords('triage')
  const format = useFormat()
  return t('putOff.until', { time: format.dateTime(until) })
}

/** Why the case is where it is in the list. */
function UrgencyText({ urgency }: { readonly urgency: Urgency }) {
  const t = useWords('triage')
  const format = useFormat()
  if (urgency.kind === 'late') {
    if (urgency.targets === Infinity) return t('urgency.late')
    return t('urgency.lateBy', { share: format.targetPercent(hundredths(urgency.targets)) })
  }
  const { chance } = urgency
  if (chance.kind === 'tooFewCases') return t('urgency.unknown')
  const { from } = urgency
  return (
    <span title={t(`urgency.restsOn.${from}`, { count: chance.cases })}>
      {t(`urgency.chance.${from}`, { share: format.targetPercent(hundredths(chance.share)) })}
    </span>
  )
}

/** Tenths of a per cent are more than anybody acts on. A chance is never rounded to none or to certainty. */
function hundredths(share: number): number {
  const rounded = Math.round(share * 100) / 100
  if (share > 0 && rounded === 0) return 0.01
  return share < 1 && rounded === 1 ? 0.99 : rounded
}
