import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { Change } from './changes'
import { useBreachName, useStatusName } from './use-code-names'
import { useStaffName } from './use-staff'
import { useTargetText } from './use-target-text'

/** A change of a case in a sentence. */
export function useChangeText(): (change: Change) => string {
  const t = useWords(['cases', 'common'])
  const { index } = useDesk()
  const name = useName()
  const staffName = useStaffName()
  const statusName = useStatusName()
  const breachName = useBreachName()
  const targetText = useTargetText()
  const assigneeName = (code: string | null) => (code === null ? t('common:unassigned') : staffName(code))
  const officeName = (code: string) => {
    const office = index.office(code)
    return office ? name(office) : t('common:unknownValue', { value: code })
  }

  return change => {
    switch (change.kind) {
      case 'assignee':
        return t('change.assignee', { from: assigneeName(change.from), to: assigneeName(change.to) })
      case 'office':
        return t('change.office', { from: officeName(change.from), to: officeName(change.to) })
      case 'status':
        return t('change.status', { from: statusName(change.from), to: statusName(change.to) })
      case 'target':
        return t('change.target', { from: targetText(change.from), to: targetText(change.to) })
      case 'breachReason':
        return t('change.breachReason', { reason: breachName(change.to) })
      case 'notes':
        return t('change.notes', { count: change.count })
      case 'paused':
      case 'resumed':
      case 'escalated':
        return t(`change.${change.kind}`)
      default:
        return change satisfies never
    }
  }
}
