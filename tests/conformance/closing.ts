import type { CalendarChanged, CalendarException, CaseRow } from '#api/generated/types.gen'
import { dateOf, dayNumber } from '#sla/civil'
import { isWorkingDay, localDate } from '#sla/local'
import { answerOf } from './answer'
import type { Exchange } from './ask'
import { everyCase, listCases } from './lists'
import { skip } from './rule'
import type { Subject } from './subject'

export const names = { nameAr: 'تجربة', nameEn: 'Conformance' }
export const exceptions = '/agreement/calendar/exceptions'

export function closure(date: string): CalendarException {
  return { kind: 'closure', date, ...names }
}

export type Changed = { readonly body: CalendarChanged; readonly exchange: Exchange }

export async function put({ ask }: Subject, date: string, body: CalendarException): Promise<Changed> {
  const exchange = await ask('PUT', `${exceptions}/${date}`, { body })
  return { body: answerOf<CalendarChanged>('putCalendarException', exchange), exchange }
}

/** With the offices closed on a date, and open again afterwards, whatever happens. */
export async function withClosure(
  subject: Subject,
  date: string,
  use: (changed: Changed) => Promise<void>
): Promise<void> {
  const changed = await put(subject, date, closure(date))
  try {
    await use(changed)
  } finally {
    await subject.ask('DELETE', `${exceptions}/${date}`)
  }
}
/** A working date soon after today with nothing special about it: many deadlines rest on it. */
export async function workingDate(subject: Subject, after?: string): Promise<string> {
  const calendarOf = (await subject.calendars())('')
  const asOf = Date.parse((await listCases(subject.ask, 'limit=1')).page.asOf)
  const special = new Set((await subject.agreement()).calendar.exceptions.map(({ date }) => date))
  const first = dayNumber(after ?? localDate(calendarOf, asOf)) + 1
  for (let day = first; day < first + 60; day++) {
    if (isWorkingDay(calendarOf, dateOf(day)) && !special.has(dateOf(day))) return dateOf(day)
  }
  return skip('there is no ordinary working day in the next two months')
}

/** Those of whom it matters whether they move; as many as can be read in a moment. */
export function openCases({ ask }: Subject): Promise<readonly CaseRow[]> {
  return everyCase(ask, 'open=true', 5000)
}

/** Whether nothing but the deadline of a clock has changed. */
export function same(one: CaseRow['clock'], other: CaseRow['clock']): boolean {
  const rest = ({ dueAt: _, ...clock }: CaseRow['clock']) => JSON.stringify(clock)
  return rest(one) === rest(other)
}
