import type { Case, CaseRow, Target } from '#api/generated/types.gen'
import { isPaused } from './case-clock'

/** One thing about a case that is another than it was. Values are codes of the contract. */
export type Change =
  | { readonly kind: 'assignee'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'office' | 'status'; readonly from: string; readonly to: string }
  | { readonly kind: 'target'; readonly from: Target; readonly to: Target }
  | { readonly kind: 'paused' | 'resumed' | 'escalated' }
  | { readonly kind: 'breachReason'; readonly to: string }
  | { readonly kind: 'notes'; readonly count: number }

/** What of a case changed between two readings, in the order of weight. Nothing for a change that shows nowhere. */
export const changesBetween = (old: Case, now: Case): readonly Change[] => [...rowChanges(old, now), ...marks(old, now)]

/** The same of what rows tell. */
export function rowChanges(old: CaseRow, now: CaseRow): readonly Change[] {
  const pause = pauseChange(old, now)
  // A pause that began or ended says what the state became.
  return [
    ...(pause ?? statusChange(old, now)),
    ...placeChanges(old, now),
    ...targetChange(old, now),
    ...(now.escalated && !old.escalated ? [{ kind: 'escalated' } as const] : [])
  ]
}

function pauseChange(old: CaseRow, now: CaseRow): readonly Change[] | null {
  if (isPaused(old) === isPaused(now) || now.clock.stoppedAt !== null) return null
  return [{ kind: isPaused(now) ? 'paused' : 'resumed' }]
}

function statusChange(old: CaseRow, now: CaseRow): readonly Change[] {
  return old.status === now.status ? [] : [{ kind: 'status', from: old.status, to: now.status }]
}

function placeChanges(old: CaseRow, now: CaseRow): readonly Change[] {
  const assignee: Change = { kind: 'assignee', from: old.assignee, to: now.assignee }
  const office: Change = { kind: 'office', from: old.office, to: now.office }
  return [assignee, office].filter(({ from, to }) => from !== to)
}

function targetChange({ clock: { target: from } }: CaseRow, { clock: { target: to } }: CaseRow): readonly Change[] {
  return from.value === to.value && from.unit === to.unit ? [] : [{ kind: 'target', from, to }]
}

function marks(old: Case, now: Case): readonly Change[] {
  const count = newEntries(old, now).filter(({ kind }) => kind === 'note').length
  return [
    ...(now.breachReason && now.breachReason !== old.breachReason
      ? [{ kind: 'breachReason', to: now.breachReason } as const]
      : []),
    ...(count > 0 ? [{ kind: 'notes', count } as const] : [])
  ]
}

/** Who acted last of those that acted in between; null when nobody is named (the applicant, the system, a change that shows nowhere). */
export function whoWasFaster(old: Case, now: Case): string | null {
  return newEntries(old, now).findLast(({ by }) => by != null)?.by ?? null
}

/** Who acted last; of whom an old row is all that is known. Null when nobody is named. */
export const lastActor = ({ history }: Case): string | null => history.at(-1)?.by ?? null

/** A history only grows. */
const newEntries = (old: Case, now: Case) => now.history.slice(old.history.length)
