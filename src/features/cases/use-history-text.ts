import type { Case, HistoryEntry, Target } from '#api/generated/types.gen'
import { useChannelName } from '#casework/use-code-names'
import { useStaffName } from '#casework/use-staff'
import { useTargetText } from '#casework/use-target-text'
import { unknownMark } from '#i18n/format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'

const plain = [
  'withdraw',
  'claim',
  'release',
  'requestInformation',
  'resume',
  'escalate',
  'snooze',
  'wake',
  'note',
  'complete',
  'reject',
  'reopen',
  'setBreachReason'
] as const

/** What happened, in a few words. A kind this dashboard does not know is shown as it came. */
export function useHistoryText(shown: Case): (item: HistoryEntry) => string {
  const t = useWords(['cases', 'common'])
  const { index } = useDesk()
  const name = useName()
  const staffName = useStaffName()
  const targetText = useTargetText()
  const channel = useChannelName()(shown.channel)
  const officeName = (code: string) => {
    const office = index.office(code)
    return office ? name(office) : t('common:unknownValue', { value: code })
  }

  return item => {
    const { kind, to, target } = item
    if (kind === 'submitted')
      return channel === null ? t('history.submitted') : t('history.submittedThrough', { channel })
    if (kind === 'assign') return t('history.assign', { name: to === undefined ? unknownMark : staffName(to) })
    if (kind === 'refer') return t('history.refer', { name: to === undefined ? unknownMark : officeName(to) })
    if (kind === 'extend' && target) {
      const from = targetBefore(shown, item)
      if (from === undefined) return t('history.extendTo', { to: targetText(target) })
      return t('history.extend', { from: targetText(from), to: targetText(target) })
    }
    const known = plain.find(one => one === kind)
    return known ? t(`history.${known}`) : t('history.unknown', { kind })
  }
}

/** The target an extension replaced: that of the extension before it, or the first one. */
export function targetBefore({ history, clock }: Case, item: HistoryEntry): Target | undefined {
  const earlier = history.slice(0, history.indexOf(item)).findLast(({ kind, target }) => kind === 'extend' && target)
  return earlier?.target ?? clock.originalTarget
}
