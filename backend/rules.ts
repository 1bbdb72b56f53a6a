import type { Action } from '#api/generated/types.gen'
import type { Calendar } from '#sla/calendar'
import { standing } from '#sla/clock'
import { type CaseState, clockOf, isOpen, isPaused } from './state'

export type ActionKind = Action['kind']

/** Who acts. */
export type Actor = { readonly code: string; readonly roles: readonly string[] }

/** A case at the instant it is acted on, with the calendar of its office. */
export type Occasion = {
  readonly state: CaseState
  readonly startedAt: number
  readonly calendar: Calendar
  readonly now: number
}

type Rule = {
  /** Needs a supervisor; the others are for everybody who works on cases. */
  readonly supervisor?: true
  readonly when: (state: CaseState, actor: Actor, occasion: Occasion) => boolean
}

const atWork = (state: CaseState) => isOpen(state) && !isPaused(state)

/** When each action is possible. The whole of it, so that what is offered and what is accepted cannot differ. */
const rules: Readonly<Record<ActionKind, Rule>> = {
  claim: { when: state => isOpen(state) && state.assignee === null },
  assign: { supervisor: true, when: isOpen },
  release: { when: (state, { code, roles }) => isOpen(state) && (state.assignee === code || isLead(state, roles)) },
  requestInformation: { when: state => atWork(state) && state.assignee !== null },
  resume: { when: state => isOpen(state) && isPaused(state) },
  extend: { supervisor: true, when: isOpen },
  refer: { when: atWork },
  escalate: { when: state => isOpen(state) && !state.escalated },
  note: { when: () => true },
  snooze: { when: isOpen },
  wake: { when: ({ snoozedUntil }, _, { now }) => snoozedUntil !== null && snoozedUntil > now },
  complete: { when: state => atWork(state) && state.assignee !== null },
  reject: { when: state => atWork(state) && state.assignee !== null },
  reopen: { when: ({ status }) => status === 'completed' || status === 'rejected' },
  setBreachReason: { when: (_, __, occasion) => isLate(occasion) }
}

const actionKinds = Object.keys(rules) as readonly ActionKind[]

/** What the person may do to the case now. */
export function allowedActions(actor: Actor, occasion: Occasion): ActionKind[] {
  return actionKinds.filter(kind => isPermitted(actor, kind) && isPossible(actor, occasion, kind))
}

/** Whether this person may do such a thing at all. */
export function isPermitted({ roles }: Pick<Actor, 'roles'>, kind: ActionKind): boolean {
  return roles.includes('supervisor') || (roles.includes('staff') && !rules[kind].supervisor)
}

/** Whether the case is in a state for it. */
export function isPossible(actor: Actor, occasion: Occasion, kind: ActionKind): boolean {
  return rules[kind].when(occasion.state, actor, occasion)
}

function isLead(state: CaseState, roles: readonly string[]): boolean {
  return state.assignee !== null && roles.includes('supervisor')
}

function isLate({ calendar, startedAt, state, now }: Occasion): boolean {
  const { kind } = standing(calendar, clockOf(startedAt, state), now)
  return kind === 'overdue' || kind === 'missed'
}
