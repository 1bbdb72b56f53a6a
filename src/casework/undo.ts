import type { Action, CaseRow } from '#api/generated/types.gen'
import type { ActionKind } from './forms'
import type { Deed, Item, Parcel } from './parcel'

/** Kinds whose doing can be taken back so that the case is as it was. A pause, a new target, an escalation and a closing stay in the record for ever. */
const undoable: ReadonlySet<ActionKind> = new Set(['claim', 'assign', 'release', 'snooze', 'wake'])

/** Whether what a kind of action does can be taken back at all. */
export const isUndoable = (kind: ActionKind): boolean => undoable.has(kind)

/** Whether anything of a parcel can be taken back, and is not so already. */
export function canUndo(parcel: Parcel, all: readonly Parcel[]): boolean {
  if (parcel.stage !== 'settled' || parcel.undoes !== null || !undoable.has(parcel.kind)) return false
  return parcel.items.some(isDone) && !all.some(({ undoes, items }) => undoes === parcel.id && items.some(holds))
}

const isDone = ({ outcome }: Item) => outcome.kind === 'done'
const holds = ({ outcome }: Item) => outcome.kind === 'done' || outcome.kind === 'waiting'

/** What takes a parcel back, for the cases for which it was done. `reason` is what a case is put off for again, where that needs words. */
export const undoing = (parcel: Parcel, reason: string): Deed[] => parcel.items.flatMap(item => undone(item, reason))

function undone({ deed, outcome }: Item, reason: string): Deed[] {
  if (outcome.kind !== 'done' || outcome.row === null) return []
  const action = backTo(deed.row, deed.action, reason)
  return action === null ? [] : [{ row: outcome.row, action }]
}

function backTo({ assignee, snoozedUntil }: CaseRow, { kind }: Action, reason: string): Action | null {
  switch (kind) {
    case 'claim':
    case 'assign':
      return assignee === null ? { kind: 'release' } : { kind: 'assign', to: assignee }
    case 'release':
      return assignee === null ? null : { kind: 'assign', to: assignee }
    case 'snooze':
      return snoozedUntil === undefined ? { kind: 'wake' } : { kind: 'snooze', until: snoozedUntil, reason }
    case 'wake':
      return snoozedUntil === undefined ? null : { kind: 'snooze', until: snoozedUntil, reason }
    default:
      return null
  }
}
