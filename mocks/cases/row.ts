import type { CaseClock, CaseRow, Pause } from '#api/generated/types.gen'
import { instantText } from '../instant'
import { type Live, revisionOf } from './live'

/** The case as lists and events carry it; the same object until it changes. */
export function rowOf(live: Live): CaseRow {
  live.row ??= newRow(live)
  return live.row
}

function newRow(live: Live): CaseRow {
  const { script, state } = live
  return {
    id: script.id,
    reference: script.reference,
    revision: revisionOf(live),
    service: script.service.code,
    office: state.office,
    channel: script.channel,
    applicantKind: script.applicantKind,
    status: state.status,
    assignee: state.assignee,
    ...(state.escalated && { escalated: true }),
    ...(state.stuckOn && { stuckOn: state.stuckOn }),
    ...(state.snoozedUntil !== null && { snoozedUntil: instantText(state.snoozedUntil) }),
    clock: clockRow(live)
  }
}

function clockRow({ script, state, dueAt }: Live): CaseClock {
  const { target, originalTarget, pauses, gaps, stoppedAt } = state
  return {
    agreementVersion: 1,
    startedAt: instantText(script.startedAt),
    target,
    ...(originalTarget && { originalTarget }),
    pauses: pauses.map(pauseRow),
    ...(gaps.length > 0 && { gaps: gaps.map(({ from, to }) => ({ from: instantText(from), to: instantText(to) })) }),
    stoppedAt: stoppedAt === null ? null : instantText(stoppedAt),
    dueAt: dueAt === null ? null : instantText(dueAt)
  }
}

function pauseRow({ from, to, reason, waitingFor, expectedEndAt }: Live['state']['pauses'][number]): Pause {
  return {
    from: instantText(from),
    to: to === null ? null : instantText(to),
    ...(reason && { reason }),
    ...(waitingFor && { waitingFor }),
    ...(expectedEndAt !== undefined && { expectedEndAt: instantText(expectedEndAt) })
  }
}
