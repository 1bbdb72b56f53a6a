import type { Target } from '#api/generated/types.gen'
import type { CaseClock, Gap, Pause } from '#sla/types'
import type { Step } from './steps'

export type Status = 'new' | 'inProgress' | 'awaitingApplicant' | 'referred' | 'completed' | 'rejected' | 'withdrawn'

/** What of a case changes. What never does (its service, its submission) stands beside it. */
export type CaseState = {
  readonly office: string
  readonly status: Status
  readonly assignee: string | null
  readonly escalated: boolean
  readonly stuckOn: string | null
  /** Put off in the triage until then. */
  readonly snoozedUntil: number | null
  readonly breachReason: string | null
  readonly target: Target
  readonly originalTarget: Target | null
  readonly pauses: readonly Pause[]
  readonly gaps: readonly Gap[]
  readonly stoppedAt: number | null
}

/** A case at the instant of its submission. */
export function submitted(office: string, target: Target): CaseState {
  return {
    office,
    status: 'new',
    assignee: null,
    escalated: false,
    stuckOn: null,
    snoozedUntil: null,
    breachReason: null,
    target,
    originalTarget: null,
    pauses: [],
    gaps: [],
    stoppedAt: null
  }
}

/** The case as the rules of time take it. */
export function clockOf(startedAt: number, { target, originalTarget, pauses, gaps, stoppedAt }: CaseState): CaseClock {
  return { startedAt, target, originalTarget: originalTarget ?? undefined, pauses, gaps, stoppedAt }
}

export function isOpen({ stoppedAt }: CaseState): boolean {
  return stoppedAt === null
}

/** Whether the clock stands still, whoever is waited for. */
export function isPaused({ pauses }: CaseState): boolean {
  return pauses.at(-1)?.to === null
}

/** The case after a step. Does not ask whether the step is allowed: that is the business of the rules. */
export function after(state: CaseState, step: Step): CaseState {
  const next = afterStep(state, step)
  return endsSnooze(step) && next.snoozedUntil !== null ? { ...next, snoozedUntil: null } : next
}

/** Whatever people do to a case ends its being put off; what the system remarks does not. */
const endsSnooze = ({ kind }: Step) => kind !== 'snooze' && kind !== 'touch' && kind !== 'submitted'

function afterStep(state: CaseState, step: Step): CaseState {
  switch (step.kind) {
    case 'submitted':
    case 'touch':
      return state
    case 'claim':
      return taken(state, step.by)
    case 'assign':
      return taken(state, step.to)
    case 'release':
      return { ...state, assignee: null, status: state.status === 'inProgress' ? 'new' : state.status }
    case 'requestInformation':
      return paused(state, step)
    case 'resume':
      return resumed(state, step.at, step.returned ? 'documentReturned' : null)
    case 'extend':
      return { ...state, target: step.target, originalTarget: state.originalTarget ?? state.target }
    case 'refer':
      return { ...state, office: step.to, assignee: null, status: 'referred', stuckOn: 'referral' }
    case 'escalate':
      return { ...state, escalated: true }
    case 'note':
      return step.stuckOn === undefined ? state : { ...state, stuckOn: step.stuckOn }
    case 'snooze':
      return { ...state, snoozedUntil: step.until }
    case 'wake':
      return state
    case 'complete':
      return closed(state, step.at, 'completed', step.breachReason)
    case 'reject':
      return closed(state, step.at, 'rejected', step.breachReason)
    case 'withdraw':
      return closed(state, step.at, 'withdrawn', undefined)
    case 'reopen':
      return reopened(state, step.at)
    case 'setBreachReason':
      return { ...state, breachReason: step.reason }
    default:
      return step satisfies never
  }
}

/** A case that waits goes on waiting, whoever has it now. */
function taken(state: CaseState, assignee: string | null): CaseState {
  const status = state.status === 'new' || state.status === 'referred' ? 'inProgress' : state.status
  const stuckOn = state.stuckOn === 'referral' ? null : state.stuckOn
  return { ...state, assignee, status: isPaused(state) ? state.status : status, stuckOn }
}

function paused(state: CaseState, step: Extract<Step, { kind: 'requestInformation' }>): CaseState {
  const { at, reason, waitingFor, expectedEndAt } = step
  const pause: Pause = { from: at, to: null, reason, waitingFor, expectedEndAt }
  const other = waitingFor === 'otherBody'
  return {
    ...state,
    status: other ? 'referred' : 'awaitingApplicant',
    stuckOn: other ? 'referral' : state.stuckOn,
    pauses: [...state.pauses, pause]
  }
}

function resumed(state: CaseState, at: number, stuckOn: string | null): CaseState {
  return {
    ...state,
    status: state.assignee === null ? 'new' : 'inProgress',
    stuckOn: stuckOn ?? (state.stuckOn === 'referral' ? null : state.stuckOn),
    pauses: ended(state.pauses, at)
  }
}

function ended(pauses: readonly Pause[], at: number): readonly Pause[] {
  return pauses.map(pause => (pause.to === null ? { ...pause, to: at } : pause))
}

function closed(state: CaseState, at: number, status: Status, breachReason: string | undefined): CaseState {
  return {
    ...state,
    status,
    stoppedAt: at,
    stuckOn: null,
    pauses: ended(state.pauses, at),
    breachReason: breachReason ?? state.breachReason
  }
}

function reopened(state: CaseState, at: number): CaseState {
  const gaps = state.stoppedAt === null ? state.gaps : [...state.gaps, { from: state.stoppedAt, to: at }]
  return { ...state, status: state.assignee === null ? 'new' : 'inProgress', stoppedAt: null, gaps }
}
