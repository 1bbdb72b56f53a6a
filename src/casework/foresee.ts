import type { Action, CaseRow } from '#api/generated/types.gen'
import { extended, paused, reopened, resumed, stopped } from '#sla/acts'
import { SlaError } from '#sla/error'
import type { CaseClock } from '#sla/types'
import { isPaused, wholeClock, withClock } from './case-clock'

export type By = { readonly me: string | null; readonly now: number }

/**
 * The case as it will most likely be when the backend has done an action: shown at once, replaced by its answer, taken back when it refuses.
 * What only the backend can know (history, allowed actions, the deadline it will give) stays as it is.
 */
export function foresee<Row extends CaseRow>(before: Row, action: Action, by: By): Row {
  try {
    return after(before, action, by)
  } catch (error) {
    // The clock is not in a state for it: the backend will say so, and until then nothing is foreseen.
    if (error instanceof SlaError) return before
    throw error
  }
}

function after<Row extends CaseRow>(before: Row, action: Action, { me, now }: By): Row {
  const clocked = (change: (clock: CaseClock) => CaseClock) => withClock(before, change(wholeClock(before)))
  switch (action.kind) {
    case 'claim':
      return me === null ? before : taken(before, me)
    case 'assign':
      return taken(before, action.to)
    case 'release':
      return { ...before, assignee: null, status: before.status === 'inProgress' ? 'new' : before.status }
    case 'requestInformation':
      return { ...clocked(clock => paused(clock, now)), status: 'awaitingApplicant' }
    case 'resume':
      return { ...clocked(clock => resumed(clock, now)), status: before.assignee === null ? 'new' : 'inProgress' }
    case 'extend':
      return clocked(clock => extended(clock, action.target))
    case 'refer':
      return { ...before, office: action.to, assignee: null, status: 'referred' }
    case 'escalate':
      return { ...before, escalated: true }
    case 'complete':
      return { ...clocked(clock => stopped(clock, now)), status: 'completed' }
    case 'reject':
      return { ...clocked(clock => stopped(clock, now)), status: 'rejected' }
    case 'reopen':
      return { ...clocked(clock => reopened(clock, now)), status: before.assignee === null ? 'new' : 'inProgress' }
    case 'snooze':
      return { ...before, snoozedUntil: action.until }
    case 'wake':
      return withoutSnooze(before)
    case 'setBreachReason':
      return { ...before, breachReason: action.reason }
    case 'note':
      return before
    default:
      return action satisfies never
  }
}

const withoutSnooze = <Row extends CaseRow>(before: Row): Row => ({ ...before, snoozedUntil: undefined })

/** A case that waits goes on waiting, whoever has it now. */
function taken<Row extends CaseRow>(before: Row, assignee: string): Row {
  const starts = before.status === 'new' || before.status === 'referred'
  return { ...before, assignee, status: starts && !isPaused(before) ? 'inProgress' : before.status }
}
