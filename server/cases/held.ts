import type { Selectable } from 'kysely'
import type { Target } from '#api/generated/types.gen'
import type { Held } from '#backend/row'
import type { CaseState, Status } from '#backend/state'
import type { Tables } from '../db/tables'
import { iso, isoOrNull } from '../db/values'

/** A case as it stands in the database. */
export type Kept = Held & { readonly changedAt: number }

type Row = Selectable<Tables['cases']>

export function keptOf(row: Row): Kept {
  return {
    id: row.id,
    reference: row.reference,
    revision: row.revision,
    service: row.service,
    channel: row.channel,
    applicantKind: row.applicant_kind,
    agreementVersion: row.agreement_version,
    startedAt: row.started_at,
    state: stateOf(row),
    dueAt: row.due_at,
    changedAt: row.changed_at
  }
}

/** Codes in our own columns are our own. */
function stateOf(row: Row): CaseState {
  return {
    office: row.office,
    status: row.status as Status,
    assignee: row.assignee,
    escalated: row.escalated,
    stuckOn: row.stuck_on,
    snoozedUntil: row.snoozed_until,
    breachReason: row.breach_reason,
    target: { value: row.target_value, unit: row.target_unit as Target['unit'] },
    originalTarget: row.original_target,
    pauses: row.pauses,
    gaps: row.gaps,
    stoppedAt: row.stopped_at
  }
}

/** A case as `jsonb_populate_recordset(null::cases, …)` reads it: every column, in plain JSON. */
export function recordOf({ state, ...kept }: Kept): Readonly<Record<keyof Row, unknown>> {
  return {
    id: kept.id,
    reference: kept.reference,
    revision: kept.revision,
    service: kept.service,
    channel: kept.channel,
    applicant_kind: kept.applicantKind,
    agreement_version: kept.agreementVersion,
    started_at: iso(kept.startedAt),
    office: state.office,
    status: state.status,
    assignee: state.assignee,
    escalated: state.escalated,
    stuck_on: state.stuckOn,
    snoozed_until: isoOrNull(state.snoozedUntil),
    breach_reason: state.breachReason,
    target_value: state.target.value,
    target_unit: state.target.unit,
    original_target: state.originalTarget,
    pauses: state.pauses,
    gaps: state.gaps,
    stopped_at: isoOrNull(state.stoppedAt),
    due_at: isoOrNull(kept.dueAt),
    changed_at: iso(kept.changedAt)
  }
}

export function etagOf({ id, revision }: Kept): string {
  return `"${id}-${revision}"`
}
