import { Button } from '@mantine/core'
import { changesBetween } from '#casework/changes'
import { useWords } from '#i18n/use-words'
import { StateShape } from '#ui/StateShape'
import styles from './ActionArea.module.css'
import { Changed } from './Changed'
import type { CaseView } from './case-view'
import type { AtDesk } from './desk-store'
import { OutcomeBox } from './OutcomeBox'
import { Refused } from './Refused'
import type { Forms } from './use-forms'

type OutcomeProps = { readonly view: CaseView; readonly forms: Forms }

/** What became of the last action, or what happened to the case under an open form. Said to a screen reader when it appears. */
export function Outcome({ view, forms }: OutcomeProps) {
  return (
    <div role="status" className={styles.live}>
      <Told view={view} forms={forms} />
    </div>
  )
}

function Told({ view, forms }: OutcomeProps) {
  const t = useWords('cases')
  const { at, acting: acts } = view.desk
  const { acting } = at
  const dismiss = () => acts.dismiss(view.case.id)
  switch (acting.kind) {
    case 'idle':
      return <Meanwhile view={view} forms={forms} />
    case 'sending':
      return <p className={styles.quiet}>{t('act.sending')}</p>
    case 'done':
      return (
        <p className={styles.done}>
          <StateShape state="met" size={12} />
          {t(`done.${acting.action.kind}`)}
        </p>
      )
    case 'notSent':
      return (
        <OutcomeBox title={t('outcome.notSent')} onDismiss={dismiss}>
          <p>{t('outcome.notSentHint')}</p>
          <Kept at={at} />
        </OutcomeBox>
      )
    case 'unsure':
      return (
        <OutcomeBox
          title={t('outcome.unsure')}
          onDismiss={dismiss}
          action={<Button onClick={() => void acts.again(view.case)}>{t('act.again')}</Button>}
        >
          <p>{t('outcome.unsureHint')}</p>
          <Kept at={at} />
        </OutcomeBox>
      )
    case 'overtaken':
      return <Changed how="overtaken" seen={acting.seen} view={view} onSeen={forms.acknowledge} />
    case 'refused':
      return <Refused error={acting.error} hasForm={at.open !== null} onDismiss={dismiss} />
    default:
      return acting satisfies never
  }
}

/** Said only where there is something to lose. */
function Kept({ at }: { readonly at: AtDesk }) {
  const t = useWords('cases')
  return at.open === null ? null : <p>{t('outcome.kept')}</p>
}

/** The case changed under an open form: said before it is sent, not after. */
function Meanwhile({ view, forms }: OutcomeProps) {
  const { seen, open } = view.desk.at
  if (seen === null || open === null || changesBetween(seen, view.case).length === 0) return null
  return <Changed how="changed" seen={seen} view={view} onSeen={forms.acknowledge} />
}
