import type { Action } from '#api/generated/types.gen'
import { deadline } from '#sla/clock'
import { SlaError } from '#sla/error'
import type { Refusal } from './contract'
import { invalid } from './http/problem'
import { type Actor, isPossible, type Occasion } from './rules'
import { after, type CaseState, clockOf } from './state'
import type { Happening, Step } from './steps'

/** The codes an action may name. */
export type Codes = { readonly staff: ReadonlySet<string>; readonly offices: ReadonlySet<string> }

/**
 * What an action makes happen to a case, or why it does not. Whether the person may do such things at all, sees the case and has its
 * latest state was asked before. Nothing is changed here.
 */
export function decide(codes: Codes, actor: Actor, occasion: Occasion, action: Action): Step | Refusal {
  if (!isPossible(actor, occasion, action.kind)) return { refused: 'not-allowed-now' }
  const step: Step = { ...happeningOf(action), at: occasion.now, by: actor.code }
  return blankText(action) ?? wrongIn(codes, occasion, action) ?? endless(occasion, step) ?? step
}

function happeningOf(action: Action): Happening {
  if (action.kind === 'snooze') return { ...action, until: Date.parse(action.until) }
  if (action.kind !== 'requestInformation') return action
  const expectedEndAt = Date.parse(action.expectedEndAt)
  return { ...action, expectedEndAt, reason: 'documentMissing', waitingFor: 'applicant' }
}

/** Spaces are long enough for the schema, but say nothing. */
function blankText(action: Action): Refusal | undefined {
  const blank = Object.entries(action).find(([, value]) => typeof value === 'string' && value.trim() === '')
  return blank && invalid(blank[0], 'length', 'at least 1')
}

/** What only the case and the agreement can tell. */
function wrongIn(codes: Codes, { state, now }: Occasion, action: Action): Refusal | undefined {
  switch (action.kind) {
    case 'assign':
      return codes.staff.has(action.to) ? undefined : invalid('to', 'unknown')
    case 'refer':
      if (!codes.offices.has(action.to)) return invalid('to', 'unknown')
      return action.to === state.office ? invalid('to', 'value', 'another office') : undefined
    case 'requestInformation':
      return Date.parse(action.expectedEndAt) > now ? undefined : invalid('expectedEndAt', 'range', 'in the future')
    case 'snooze':
      return Date.parse(action.until) > now ? undefined : invalid('until', 'range', 'in the future')
    case 'extend':
      return wrongTarget(state, action)
    default:
      return undefined
  }
}

function wrongTarget({ target }: CaseState, action: Extract<Action, { kind: 'extend' }>): Refusal | undefined {
  if (action.target.unit !== target.unit) return invalid('target.unit', 'value', target.unit)
  return action.target.value > target.value ? undefined : invalid('target.value', 'range', `more than ${target.value}`)
}

/** A target that leads out of the years the calendar knows. */
function endless({ calendar, startedAt, state }: Occasion, step: Step): Refusal | undefined {
  if (step.kind !== 'extend') return undefined
  try {
    deadline(calendar, clockOf(startedAt, after(state, step)))
    return undefined
  } catch (error) {
    if (error instanceof SlaError) return invalid('target.value', 'range', error.message)
    throw error
  }
}
