import type { Case } from '#api/generated/types.gen'
import { changesBetween, whoWasFaster } from '#casework/changes'
import { useChangeText } from '#casework/use-change-text'
import { useStaffName } from '#casework/use-staff'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { CaseView } from './case-view'
import { OutcomeBox } from './OutcomeBox'

type ChangedProps = {
  /** Whether an action was turned down for it, or it was noticed in time. */
  readonly how: 'overtaken' | 'changed'
  /** What the person had seen. */
  readonly seen: Case
  readonly view: CaseView
  readonly onSeen: () => void
}

/** Two people, one case: who was faster, what is different now, and that nothing typed is lost. */
export function Changed({ how, seen, view, onSeen }: ChangedProps) {
  const t = useWords('cases')
  const title = useTitle(how, whoWasFaster(seen, view.case))
  const textOf = useChangeText()
  const changes = changesBetween(seen, view.case)
  return (
    <OutcomeBox title={title} dismissLabel={t('outcome.seen')} onDismiss={onSeen}>
      {changes.length === 0 ? (
        <p>{t('outcome.nothingShown')}</p>
      ) : (
        <ul>
          {changes.map(change => (
            <li key={change.kind}>{textOf(change)}</li>
          ))}
        </ul>
      )}
      {view.desk.at.open !== null && <p>{t('outcome.decideAgain')}</p>}
    </OutcomeBox>
  )
}

function useTitle(how: ChangedProps['how'], by: string | null): string {
  const t = useWords('cases')
  const { me } = useDesk()
  const staffName = useStaffName()
  if (by === null) return t(`outcome.${how}BySomebody`)
  if (by === me?.staff.code) return t(`outcome.${how}ByYou`)
  return t(`outcome.${how}`, { name: staffName(by) })
}
