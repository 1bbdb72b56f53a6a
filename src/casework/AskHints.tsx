import { UnstyledButton } from '@mantine/core'
import { useWords } from '#i18n/use-words'
import { useDesk, useLiveSnapshot } from '#live/desk'
import { Ltr } from '#ui/Ltr'
import styles from './AskDialog.module.css'
import { type Chosen, isLateCase, isUnlikely } from './bulk'
import type { ActionKind } from './forms'

type AskHintsProps = {
  readonly kind: ActionKind
  readonly cases: Chosen
  /** The cases as they are now are what is decided on. */
  readonly onLook: (cases: Chosen) => void
}

/** What the action does to the clocks, and for which of the cases it will most likely come to nothing, said before it is sent. */
export function AskHints({ kind, cases, onLook }: AskHintsProps) {
  const t = useWords(['casework', 'cases'])
  const { me } = useDesk()
  const late = cases.filter(isLateCase).length
  const unlikely = cases.filter(({ row }) => isUnlikely(kind, row, me?.staff.code ?? null)).length
  const asksWhy = late > 0 && (kind === 'complete' || kind === 'reject')
  return (
    <div className={styles.hints}>
      <Names cases={cases} />
      <ClockHint kind={kind} />
      {asksWhy && <p>{t('ask.late', { count: late })}</p>}
      {unlikely > 0 && <p className={styles.warning}>{t('ask.unlikely', { count: unlikely })}</p>}
      <Meanwhile cases={cases} onLook={onLook} />
    </div>
  )
}

const mostNamed = 5

/** A few cases are named; of many the number in the title says enough. */
function Names({ cases }: { readonly cases: Chosen }) {
  if (cases.length > mostNamed) return null
  return (
    <ul className={styles.names}>
      {cases.map(({ row }) => (
        <li key={row.id}>
          <Ltr>{row.reference}</Ltr>
        </li>
      ))}
    </ul>
  )
}

function ClockHint({ kind }: { readonly kind: ActionKind }) {
  const t = useWords('cases')
  switch (kind) {
    case 'requestInformation':
    case 'extend':
    case 'snooze':
    case 'refer':
    case 'reject':
      return <p>{t(`hint.${kind}`)}</p>
    case 'complete':
      return <p>{t('hint.reject')}</p>
    case 'resume':
      return <p>{t('hint.resumeUnknown')}</p>
    default:
      return null
  }
}

/** Cases that somebody else changed since the form was opened: nothing is done to them unless they are looked at again. */
function Meanwhile({ cases, onLook }: Pick<AskHintsProps, 'cases' | 'onLook'>) {
  const t = useWords('casework')
  const { live } = useDesk()
  useLiveSnapshot(live)
  const changed = cases.filter(({ row }) => live.find(row.id)?.row.revision !== row.revision).length
  if (changed === 0) return null
  const look = () => onLook(cases.flatMap(({ row }) => live.find(row.id) ?? []))
  return (
    <p className={styles.warning} role="status">
      {t('ask.changed', { count: changed })}{' '}
      <UnstyledButton className={styles.look} onClick={look}>
        {t('ask.look')}
      </UnstyledButton>
    </p>
  )
}
