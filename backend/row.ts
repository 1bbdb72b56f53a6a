import type { CaseClock, CaseRow, Pause } from '#api/generated/types.gen'
import { instantText } from './instant'
import type { CaseState } from './state'

/** A case as a backend holds it: what never changes, its state and its deadline. */
export type Held = Pick<CaseRow, 'id' | 'reference' | 'revision' | 'service' | 'channel' | 'applicantKind'> & {
  readonly agreementVersion: number
  readonly startedAt: number
  readonly state: CaseState
  /** By the rules of time; null while it stands still before it is due. */
  readonly dueAt: number | null
}

/** The case as lists and events carry it. */
export function rowOf(held: Held): CaseRow {
  const { id, reference, revision, service, channel, applicantKind, state } = held
  return {
    id,
    reference,
    revision,
    service,
    office: state.office,
    channel,
    applicantKind,
    status: state.status,
    assignee: state.assignee,
    ...(state.escalated && { escalated: true }),
    ...(state.stuckOn && { stuckOn: state.stuckOn }),
    ...(state.snoozedUntil !== null && { snoozedUntil: instantText(state.snoozedUntil) }),
    clock: clockRow(held)
  }
}

function clockRow({ agreementVersion, startedAt, state, dueAt }: Held): CaseClock {
  const { target, originalTarget, pauses, gaps, stoppedAt } = state
  return {
    agreementVersion,
    startedAt: instantText(startedAt),
    target,
    ...(originalTarget && { originalTarget }),
    pauses: pauses.map(pauseRow),
    ...(gaps.length > 0 && { gaps: gaps.map(({ from, to }) => ({ from: instantText(from), to: instantText(to) })) }),
    stoppedAt: stoppedAt === null ? null : instantText(stoppedAt),
    dueAt: dueAt === null ? null : instantText(dueAt)
  }
}

function pauseRow({ from, to, reason, waitingFor, expectedEndAt }: CaseState['pauses'][number]): Pause {
  return {
    from: instantText(from),
    to: to === null ? null : instantText(to),
    ...(reason && { reason }),
    ...(waitingFor && { waitingFor }),
    ...(expectedEndAt !== undefined && { expectedEndAt: instantText(expectedEndAt) })
  }
}
