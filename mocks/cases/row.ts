import type { CaseRow } from '#api/generated/types.gen'
import { rowOf as newRow } from '#backend/row'
import { type Live, revisionOf } from './live'

/** The case as lists and events carry it; the same object until it changes. */
export function rowOf(live: Live): CaseRow {
  live.row ??= newRow(heldOf(live))
  return live.row
}

function heldOf(live: Live) {
  const { script, agreementVersion, state, dueAt } = live
  const { id, reference, channel, applicantKind, startedAt } = script
  const service = script.service.code
  return {
    id,
    reference,
    revision: revisionOf(live),
    service,
    channel,
    applicantKind,
    agreementVersion,
    startedAt,
    state,
    dueAt
  }
}
