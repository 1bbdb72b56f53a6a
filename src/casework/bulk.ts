import type { CaseRow, Target } from '#api/generated/types.gen'
import type { LiveCase } from '#live/live-case'
import { isPaused } from './case-clock'
import { type ActionKind, actionOf, type Draft, type FieldName, fieldsOf, isMissing } from './forms'
import type { Deed } from './parcel'

/** One or many cases as the person saw them when deciding. */
export type Chosen = readonly LiveCase[]

export const isLateCase = ({ kind }: LiveCase): boolean => kind === 'overdue' || kind === 'missed'

/** The fields of a form for many cases: each is extended by its own target, and a reason for being late is asked for where one of them is. */
export function manyFieldsOf(kind: ActionKind, cases: Chosen): readonly FieldName[] {
  const names = fieldsOf(kind, { late: cases.some(isLateCase) })
  return names.map(name => (name === 'targetValue' ? 'further' : name))
}

export type Deeds = { readonly deeds: readonly Deed[] } | { readonly missing: readonly FieldName[] }

/** What a form for many says, case by case, or the fields without which it says nothing. */
export function deedsOf(kind: ActionKind, draft: Draft, cases: Chosen): Deeds {
  const missing = manyFieldsOf(kind, cases).filter(name => isMissing(name, draft))
  if (missing.length > 0) return { missing }
  const deeds = cases.flatMap(entry => {
    const { row } = entry
    const { target } = row.clock
    const own = { ...draft, targetValue: String(furtherTarget(target, draft).value) }
    const filled = actionOf(kind, own, { late: isLateCase(entry), target })
    return 'action' in filled ? [{ row, action: filled.action }] : []
  })
  return { deeds }
}

/** The target a case would have when it is extended by what a draft says. */
export const furtherTarget = (target: Target, { further = '' }: Draft): Target => ({
  ...target,
  value: target.value + (Number(further) || 0)
})

/**
 * Whether a backend will most likely turn an action on a case down, as far as a row tells. Nothing is kept from being sent for it: the backend is
 * right, and may know better.
 */
export function isUnlikely(kind: ActionKind, row: CaseRow, me: string | null): boolean {
  switch (kind) {
    case 'claim':
      return row.assignee !== null && row.assignee === me
    case 'release':
      return row.assignee === null
    case 'requestInformation':
    case 'complete':
    case 'reject':
      return isPaused(row)
    case 'resume':
      return !isPaused(row)
    case 'escalate':
      return row.escalated === true
    case 'wake':
      return row.snoozedUntil === undefined
    default:
      return false
  }
}

/** Cases with the same target, and what they would have afterwards. */
export type TargetGroup = { readonly from: Target; readonly to: Target; readonly count: number }

/** What an extension does to targets, those of most cases first. */
export function targetGroups(cases: Chosen, draft: Draft): readonly TargetGroup[] {
  const groups = new Map<string, TargetGroup>()
  for (const { row } of cases) {
    const from = row.clock.target
    const name = `${from.value} ${from.unit}`
    const count = (groups.get(name)?.count ?? 0) + 1
    groups.set(name, { from, to: furtherTarget(from, draft), count })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || a.from.value - b.from.value)
}
