import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Notice } from '#ui/States'
import { ActionArea } from './ActionArea'
import { Applicant } from './Applicant'
import { CaseClock } from './CaseClock'
import { CaseFacts } from './CaseFacts'
import styles from './CasePanel.module.css'
import type { CaseView } from './case-view'
import { Documents } from './Documents'
import { History } from './History'
import { Payments } from './Payments'
import { WhyDeadline } from './WhyDeadline'

/** A case from its countdown down to its applicant, what is looked at most at the top. */
export function CaseBody({ view, isOld }: { readonly view: CaseView; readonly isOld: boolean }) {
  const t = useWords('cases')
  const { service } = useDesk()
  const { case: shown, entry } = view
  return (
    <div className={styles.body}>
      {isOld && <Notice kind="warning">{t('panel.notRefreshed')}</Notice>}
      <div className={styles.parts}>
        {entry ? <CaseClock shown={shown} entry={entry} /> : <Notice kind="warning">{t('panel.noDeadline')}</Notice>}
        <CaseFacts shown={shown} />
        <ActionArea view={view} />
      </div>
      {entry && <WhyDeadline shown={shown} entry={entry} />}
      <History shown={shown} entry={entry} />
      <Documents documents={shown.documents} />
      <Payments payments={shown.payments} />
      {service.capabilities.includes('applicant') && <Applicant id={shown.id} kind={shown.applicantKind} />}
    </div>
  )
}
