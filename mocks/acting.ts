import type { Action } from '#api/generated/types.gen'
import { SlaError } from '#sla/error'
import { findCase, wholeCase } from './case'
import { dueOf, etagOf, type Live, revisionOf } from './cases/live'
import { after } from './cases/state'
import type { Happening, Step } from './cases/steps'
import type { Refusal } from './contract'
import type { Desk } from './desk'
import { invalid } from './http/problem'
import { isPermitted, isPossible } from './rules'
import { staff } from './staff'

/** The state somebody decided by: named by the case's own ETag, or by the revision its row had. */
type Seen = { readonly etag: string } | { readonly revision: number }

/** Does one thing to one case, or says why not. A refusal changes nothing. */
export function act(desk: Desk, id: string, seen: Seen, action: Action): Live | Refusal {
  if (!isPermitted(desk, action.kind)) return { refused: 'forbidden' }
  const live = findCase(desk, id)
  if (!live) return { refused: 'not-found' }
  if (!isSame(live, seen)) {
    return { refused: 'stale', case: wholeCase(desk, live), etag: etagOf(live) }
  }
  if (!isPossible(desk, live, action.kind)) return { refused: 'not-allowed-now' }
  const step = stepOf(desk, action)
  const wrong = blankText(action) ?? wrongIn(desk, live, action) ?? endless(desk, live, step)
  if (wrong) return wrong
  desk.world().act(live, step)
  return live
}

function isSame(live: Live, seen: Seen): boolean {
  if ('revision' in seen) return seen.revision === revisionOf(live)
  return seen.etag.trim().replace(/^W\//, '') === etagOf(live)
}

function stepOf({ clock, me }: Desk, action: Action): Step {
  return { ...happeningOf(action), at: clock.now(), by: me.code }
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
function wrongIn({ setting, clock }: Desk, { state }: Live, action: Action): Refusal | undefined {
  switch (action.kind) {
    case 'assign':
      return staff.some(({ code }) => code === action.to) ? undefined : invalid('to', 'unknown')
    case 'refer':
      if (!setting.agreement.offices.some(({ code }) => code === action.to)) return invalid('to', 'unknown')
      return action.to === state.office ? invalid('to', 'value', 'another office') : undefined
    case 'requestInformation':
      return Date.parse(action.expectedEndAt) > clock.now()
        ? undefined
        : invalid('expectedEndAt', 'range', 'in the future')
    case 'snooze':
      return Date.parse(action.until) > clock.now() ? undefined : invalid('until', 'range', 'in the future')
    case 'extend':
      if (action.target.unit !== state.target.unit) return invalid('target.unit', 'value', state.target.unit)
      return action.target.value > state.target.value
        ? undefined
        : invalid('target.value', 'range', `more than ${state.target.value}`)
    default:
      return undefined
  }
}

/** A target that leads out of the years the calendar knows. */
function endless({ setting }: Desk, { script, state }: Live, step: Step): Refusal | undefined {
  if (step.kind !== 'extend') return undefined
  try {
    dueOf(setting, script, after(state, step))
    return undefined
  } catch (error) {
    if (error instanceof SlaError) return invalid('target.value', 'range', error.message)
    throw error
  }
}
