import type { AgreementChange, AgreementPreview, MovedCase } from '#api/generated/types.gen'
import type { Backend, Refusal } from '#backend/contract'
import { isSameFor, withException, withoutException, wrongIn } from '#backend/exceptions'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { clockOf } from '#backend/state'
import { deadline } from '#sla/clock'
import { SlaError } from '#sla/error'
import { dueOf, type Live } from './cases/live'
import { calendarsWith } from './cases/promised'
import type { Known } from './cases/settled'
import type { Desk } from './desk'
import { closedInTheYear, inTime } from './replay'

const MOST_SHOWN = 100

/** What changes would do, by the functions that do it, with nothing kept of it. */
export function previewAgreement(desk: Desk): Backend['previewAgreement'] {
  return ({ body: { changes } }) => {
    const wrong = firstOf(changes.map((change, index) => wrongChange(desk, change, `changes[${index}].`)))
    if (wrong) return wrong
    try {
      const body = { asOf: desk.asOf(), ...movesOf(desk, changes), ...replayOf(desk, changes) }
      return { status: 200, body }
    } catch (error) {
      // A target that leads out of the years the calendar knows.
      if (error instanceof SlaError) return invalid('changes', 'range', error.message)
      throw error
    }
  }
}

function firstOf(refusals: readonly (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find(refusal => refusal !== undefined)
}

function wrongChange(desk: Desk, change: AgreementChange, field: string): Refusal | undefined {
  const { calendar, services } = desk.agreement()
  switch (change.kind) {
    case 'exception':
      return wrongIn(desk.agreement(), change.exception, `${field}exception.`)
    case 'withdraw':
      return calendar.exceptions.some(each => each.date === change.date && isSameFor(each, change.offices))
        ? undefined
        : invalid(`${field}date`, 'unknown')
    case 'target':
      return services.some(({ code }) => code === change.service) ? undefined : invalid(`${field}service`, 'unknown')
    default:
      return change satisfies never
  }
}

type Moves = Pick<AgreementPreview, 'open' | 'moved' | 'becomeOverdue' | 'noLongerOverdue' | 'cases'>

function movesOf(desk: Desk, changes: readonly AgreementChange[]): Moves {
  const now = desk.clock.now()
  const agreement = desk.agreement()
  const { exceptions } = agreement.calendar
  const changed = changes.reduce(withChange, exceptions)
  const calendarOf = changed === exceptions ? undefined : calendarsWith(agreement, changed)
  const open = [...desk.world().open.values()].filter(({ state }) => desk.offices?.includes(state.office) ?? true)
  const moved = open.flatMap(live => {
    const is = calendarOf ? dueOf(calendarOf(live.state.office), live.script, live.state) : live.dueAt
    return is === live.dueAt ? [] : [{ live, was: live.dueAt ?? Infinity, is: is ?? Infinity }]
  })
  const known = moved.filter(({ was, is }) => was !== Infinity && is !== Infinity)
  known.sort((one, other) => one.is - other.is || (one.live.script.id < other.live.script.id ? -1 : 1))
  return {
    open: open.length,
    moved: moved.length,
    becomeOverdue: moved.filter(({ was, is }) => was >= now && is < now).length,
    noLongerOverdue: moved.filter(({ was, is }) => was < now && is >= now).length,
    cases: known.slice(0, MOST_SHOWN).map(movedCase)
  }
}

function withChange(exceptions: Parameters<typeof withException>[0], change: AgreementChange): typeof exceptions {
  if (change.kind === 'exception') {
    return withException(exceptions, change.replaces ?? change.exception.date, change.exception)
  }
  return change.kind === 'withdraw' ? withoutException(exceptions, change.date, change.offices) : exceptions
}

function movedCase({ live, was, is }: { live: Live; was: number; is: number }): MovedCase {
  const { script, state } = live
  return {
    id: script.id,
    reference: script.reference,
    service: script.service.code,
    office: state.office,
    dueAt: instantText(was),
    newDueAt: instantText(is)
  }
}

/** The last twelve months again, with the new targets. What was extended by a formal act keeps the target it was given. */
function replayOf(
  desk: Desk,
  changes: readonly AgreementChange[]
): Pick<AgreementPreview, 'closed' | 'met' | 'newMet'> {
  const targets = new Map(
    changes.flatMap(each => (each.kind === 'target' ? [[each.service, each.target] as const] : []))
  )
  if (targets.size === 0) return { closed: 0, met: 0, newMet: 0 }
  const closed = closedInTheYear(desk).filter(({ script }) => targets.has(script.service.code))
  const newDueAt = ({ script, state, calendar }: Known) => {
    const target = targets.get(script.service.code) ?? state.target
    return deadline(calendar, {
      ...clockOf(script.startedAt, state),
      target: state.originalTarget ? state.target : target
    }).dueAt
  }
  return {
    closed: closed.length,
    met: closed.filter(known => inTime(known, known.dueAt)).length,
    newMet: closed.filter(known => inTime(known, newDueAt(known))).length
  }
}
