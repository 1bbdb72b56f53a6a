import { detailOf } from '#backend/history'
import { instantText } from '#backend/instant'
import type { CaseState } from '#backend/state'
import type { Deed } from '../audit/write'
import type { Change } from './write'

/** What a change of a case says in the audit. */
export function deedOf({ before, after, step }: Change): Deed {
  const { reason } = detailOf(step)
  const [was, is] = [before ? tellingOf(before) : {}, tellingOf(after)]
  const changed = Object.keys(is).filter(key => JSON.stringify(was[key] ?? null) !== JSON.stringify(is[key] ?? null))
  const only = (fields: Fields) => Object.fromEntries(changed.map(key => [key, fields[key] ?? null]))
  return {
    at: step.at,
    by: step.by ?? 'system',
    action: step.kind,
    subject: after.id,
    reason,
    ...(before && changed.length > 0 && { before: only(was) }),
    ...(changed.length > 0 && { after: only(is) })
  }
}

type Fields = Readonly<Record<string, unknown>>

/** A case in the words of the contract. */
function tellingOf({ state, dueAt }: { readonly state: CaseState; readonly dueAt: number | null }): Fields {
  const { snoozedUntil, stoppedAt, pauses, gaps, ...rest } = state
  return {
    ...rest,
    snoozedUntil: textOrNull(snoozedUntil),
    stoppedAt: textOrNull(stoppedAt),
    dueAt: textOrNull(dueAt),
    pauses: pauses.map(({ from, to }) => ({ from: instantText(from), to: textOrNull(to) })),
    gaps: gaps.map(({ from, to }) => ({ from: instantText(from), to: instantText(to) }))
  }
}

function textOrNull(at: number | null): string | null {
  return at === null ? null : instantText(at)
}
