import type { CalendarException } from '#api/generated/types.gen'
import type { Answer, Backend } from '#backend/contract'
import { isSameFor, isSameList, missingIn, withException, withoutException, wrongIn } from '#backend/exceptions'
import type { Desk } from './desk'

export function putCalendarException(desk: Desk): Backend['putCalendarException'] {
  return ({ path, body }) => {
    if (!desk.roles.includes('supervisor')) return { refused: 'forbidden' }
    const wrong = wrongIn(desk.agreement(), body)
    if (wrong) return wrong
    const { exceptions } = desk.agreement().calendar
    return changed(desk, 'putCalendarException', path.date, withException(exceptions, path.date, body))
  }
}

export function deleteCalendarException(desk: Desk): Backend['deleteCalendarException'] {
  return ({ path, query }) => {
    if (!desk.roles.includes('supervisor')) return { refused: 'forbidden' }
    const { exceptions } = desk.agreement().calendar
    if (!exceptions.some(each => each.date === path.date && isSameFor(each, query.office))) {
      return { refused: 'not-found' }
    }
    return changed(desk, 'deleteCalendarException', path.date, withoutException(exceptions, path.date, query.office))
  }
}

/** Nothing that is already so is done again: no new calendar, no event, no entry in the audit. */
function changed(
  desk: Desk,
  action: string,
  date: string,
  exceptions: readonly CalendarException[]
): Answer<'putCalendarException'> {
  const before = desk.agreement().calendar.exceptions
  if (isSameList(before, exceptions)) return answer(desk, 0)
  const by = desk.me.code
  const moved = desk.setExceptions(exceptions, by)
  const was = { exceptions: missingIn(before, exceptions) }
  const is = { exceptions: missingIn(exceptions, before), moved }
  desk.audit.record({ at: desk.clock.now(), by, action, subject: date, before: was, after: is })
  return answer(desk, moved)
}

function answer(desk: Desk, moved: number): Answer<'putCalendarException'> {
  return { status: 200, body: { asOf: desk.asOf(), calendar: desk.agreement().calendar, moved } }
}
