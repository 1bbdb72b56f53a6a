import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import { useShortcuts } from '#ui/use-shortcuts'
import type { ActionKind } from './forms'
import { canUndo } from './undo'
import { useDoing } from './use-doing'
import { useOutbox } from './use-outbox'

/** The key of each action: the letter of its English name, or the next free one. */
const keys = [
  ['KeyA', 'assign'],
  ['KeyC', 'claim'],
  ['KeyR', 'requestInformation'],
  ['KeyD', 'complete'],
  ['KeyE', 'escalate'],
  ['KeyT', 'extend'],
  ['KeyS', 'snooze'],
  ['KeyU', 'release']
] as const satisfies readonly (readonly [string, ActionKind])[]

/**
 * Keys that do something to cases, for as long as a page stands. `targets` says which when a key is pressed: the selected ones, or the row that has the
 * focus. Never while somebody types; Z takes back the last thing that can be.
 */
export function useCaseKeys(targets: () => readonly LiveCase[]): void {
  const t = useWords(['casework', 'cases'])
  const { kinds, start } = useDoing()
  const outbox = useOutbox()
  const undoLast = () => {
    const all = outbox.snapshot()
    const last = all.findLast(parcel => canUndo(parcel, all))
    if (last) outbox.undo(last.id, t('outcome.undoReason'))
  }
  const acting = keys
    .filter(([, kind]) => kinds.includes(kind))
    .map(([code, kind]) => ({ code, label: t(`cases:kind.${kind}`), run: () => start(kind, targets()) }))
  const undo = { code: 'KeyZ', label: t('keys.undo'), run: undoLast }
  // The form hears that one itself.
  const send = { code: 'Enter', ctrl: true, label: t('keys.send') }
  useShortcuts({ title: t('keys.cases'), shortcuts: acting.length > 0 ? [...acting, send, undo] : [] })
}
