import type { ActionKind } from '#casework/forms'
import { useDueText } from '#casework/use-due-text'
import { useWords } from '#i18n/use-words'
import { resumed } from '#sla/acts'
import { deadline } from '#sla/clock'
import { SlaError } from '#sla/error'
import { useMinute } from '#ui/use-minute'
import styles from './ActionArea.module.css'
import type { CaseView } from './case-view'
import { isLate } from './use-forms'
import { lastOf } from './use-reckoned'

type ActionHintProps = { readonly view: CaseView; readonly kind: ActionKind }

/** What an action does to the clock, said before it is done. */
export function ActionHint({ view, kind }: ActionHintProps) {
  const t = useWords('cases')
  switch (kind) {
    case 'requestInformation':
    case 'extend':
    case 'snooze':
    case 'refer':
    case 'reject':
    case 'reopen':
      return <p className={styles.hint}>{t(`hint.${kind}`)}</p>
    case 'complete':
      return <p className={styles.hint}>{t(isLate(view.entry) ? 'hint.completeLate' : 'hint.complete')}</p>
    case 'resume':
      return <ResumeHint view={view} />
    default:
      return null
  }
}

/** Resuming moves the deadline; by how much is no surprise. */
function ResumeHint({ view }: { readonly view: CaseView }) {
  const t = useWords('cases')
  const dueText = useDueText()
  const dueAt = dueIfResumed(view, useMinute())
  if (dueAt === null) return <p className={styles.hint}>{t('hint.resumeUnknown')}</p>
  return <p className={styles.hint}>{t('hint.resume', { time: dueText(dueAt, view.case.clock.target.unit) })}</p>
}

function dueIfResumed({ entry, case: shown }: CaseView, now: number): number | null {
  if (entry === null) return null
  const { givenDueAt: _, ...clock } = entry.clock
  try {
    return deadline(entry.calendar, resumed(clock, Math.max(now, lastOf(shown)))).dueAt
  } catch (error) {
    if (error instanceof SlaError) return null
    throw error
  }
}
