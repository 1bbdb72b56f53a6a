import type { Action } from '#api/generated/types.gen'
import { standing } from '#sla/clock'
import { clockOf, type Live } from './cases/live'
import { type CaseState, isOpen, isPaused } from './cases/state'
import type { Desk } from './desk'

type ActionKind = Action['kind']

type Rule = {
  /** Needs a supervisor; the others are for everybody who works on cases. */
  readonly supervisor?: true
  readonly when: (state: CaseState, desk: Desk, live: Live) => boolean
}

const atWork = (state: CaseState) => isOpen(state) && !isPaused(state)

/** When each action is possible. The whole of it, so that what is offered and what is accepted cannot differ. */
const rules: Readonly<Record<ActionKind, Rule>> = {
  claim: { when: state => isOpen(state) && state.assignee === null },
  assign: { supervisor: true, when: isOpen },
  release: { when: (state, { me, roles }) => isOpen(state) && (state.assignee === me.code || isLead(state, roles)) },
  requestInformation: { when: state => atWork(state) && state.assignee !== null },
  resume: { when: state => isOpen(state) && isPaused(state) },
  extend: { supervisor: true, when: isOpen },
  refer: { when: atWork },
  escalate: { when: state => isOpen(state) && !state.escalated },
  note: { when: () => true },
  snooze: { when: isOpen },
  wake: { when: ({ snoozedUntil }, { clock }) => snoozedUntil !== null && snoozedUntil > clock.now() },
  complete: { when: state => atWork(state) && state.assignee !== null },
  reject: { when: state => atWork(state) && state.assignee !== null },
  reopen: { when: ({ status }) => status === 'completed' || status === 'rejected' },
  setBreachReason: { when: (_, desk, live) => isLate(desk, live) }
}

const actionKinds = Object.keys(rules) as readonly ActionKind[]

export function allowedActions(desk: Desk, live: Live): ActionKind[] {
  return actionKinds.filter(kind => isPermitted(desk, kind) && isPossible(desk, live, kind))
}

/** Whether this person may do such a thing at all. */
export function isPermitted({ roles }: Desk, kind: ActionKind): boolean {
  return roles.includes('supervisor') || (roles.includes('staff') && !rules[kind].supervisor)
}

/** Whether the case is in a state for it. */
export function isPossible(desk: Desk, live: Live, kind: ActionKind): boolean {
  return rules[kind].when(live.state, desk, live)
}

function isLead(state: CaseState, roles: readonly string[]): boolean {
  return state.assignee !== null && roles.includes('supervisor')
}

function isLate({ setting, clock }: Desk, { script, state }: Live): boolean {
  const { kind } = standing(setting.calendarOf(state.office), clockOf(script, state), clock.now())
  return kind === 'overdue' || kind === 'missed'
}
