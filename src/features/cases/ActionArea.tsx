import { actionKinds } from '#casework/forms'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import styles from './ActionArea.module.css'
import { ActionButtons } from './ActionButtons'
import { ActionForm } from './ActionForm'
import type { CaseView } from './case-view'
import { Outcome } from './Outcome'
import { useForms } from './use-forms'

/** What can be done to the case, as buttons or as the one form that is open, and what became of what was done last. */
export function ActionArea({ view }: { readonly view: CaseView }) {
  const t = useWords('cases')
  const { service } = useDesk()
  const forms = useForms(view)
  const { open, acting } = view.desk.at
  if (!service.capabilities.includes('actions') || view.etag === null)
    return <p className={styles.quiet}>{t('act.unavailable')}</p>
  const allowed = actionKinds.filter(kind => view.case.allowedActions.includes(kind))
  return (
    <section className={styles.area} aria-label={t('act.label')}>
      <Outcome view={view} forms={forms} />
      {open === null ? (
        <ActionButtons allowed={allowed} busy={busyWith(acting)} onChoose={forms.choose} />
      ) : (
        <ActionForm key={open} view={view} kind={open} forms={forms} />
      )}
    </section>
  )
}

const busyWith = (acting: CaseView['desk']['at']['acting']) =>
  acting.kind === 'sending' ? acting.act.action.kind : null
