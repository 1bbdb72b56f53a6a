import type { Agreement, CalendarException } from '#api/generated/types.gen'
import { compileCalendar } from '#sla/calendar'
import { SlaError } from '#sla/error'
import type { Refusal } from './contract'
import { invalid } from './http/problem'

type Exceptions = readonly CalendarException[]

/** Whether an exception is for exactly these offices; none is the whole governorate. */
export function isSameFor({ offices }: Pick<CalendarException, 'offices'>, wanted: readonly string[] | undefined) {
  return namesOf(offices) === namesOf(wanted)
}

/** Adds it in place of what the date had for the same offices; a date of its own moves it there. Sorted by date. */
export function withException(exceptions: Exceptions, date: string, exception: CalendarException): Exceptions {
  const kept = exceptions.filter(
    each => !isSameFor(each, exception.offices) || (each.date !== date && each.date !== exception.date)
  )
  return [...kept, exception].sort(byDate)
}

export function withoutException(exceptions: Exceptions, date: string, offices: readonly string[] | undefined) {
  return exceptions.filter(each => each.date !== date || !isSameFor(each, offices))
}

/** What the schema cannot see: offices there are none of, and hours in disorder. */
export function wrongIn(
  { calendar, offices }: Pick<Agreement, 'calendar' | 'offices'>,
  exception: CalendarException,
  field = ''
): Refusal | undefined {
  const known = new Set(offices.map(({ code }) => code))
  const unknown = exception.offices?.findIndex(code => !known.has(code)) ?? -1
  if (unknown >= 0) return invalid(`${field}offices[${unknown}]`, 'unknown')
  if (exception.offices?.length === 0) return invalid(`${field}offices`, 'length', 'at least 1, or none at all')
  try {
    const { date } = exception
    compileCalendar({ ...calendar, exceptions: [exception] }, { from: date, to: date, office: exception.offices?.[0] })
    return undefined
  } catch (error) {
    // A closed date has no working time, which is what it is for.
    if (!(error instanceof SlaError)) throw error
    const inside = /^exceptions\[0\]\.(.+)/.exec(error.field)?.[1]
    return inside === undefined ? undefined : invalid(`${field}${inside}`, 'value', error.reason)
  }
}

/** Whether two lists say the same, in whatever order. */
export function isSameList(one: Exceptions, other: Exceptions): boolean {
  return one.map(printOf).sort().join() === other.map(printOf).sort().join()
}

/** Of the first list what the second does not say. */
export function missingIn(one: Exceptions, other: Exceptions): Exceptions {
  const said = new Set(other.map(printOf))
  return one.filter(each => !said.has(printOf(each)))
}

function printOf(exception: CalendarException): string {
  const fields = Object.entries({ ...exception, offices: namesOf(exception.offices) })
  return JSON.stringify(fields.sort(([name], [other]) => (name < other ? -1 : 1)))
}

/** The governorate's before the offices'; equals keep the order they came in. */
function byDate(one: CalendarException, other: CalendarException): number {
  return one.date.localeCompare(other.date) || namesOf(one.offices).localeCompare(namesOf(other.offices))
}

function namesOf(offices: readonly string[] | undefined): string {
  return [...new Set(offices)].sort().join(' ')
}
