import { type DayNumber, dayNumber, weekdayOf } from './civil'
import { requireList, requireRecord, SlaError } from './error'
import { type DayHours, dayHours, weekHours } from './hours'
import type { CalendarException, CalendarSpec, Names, Season } from './types'

type PlannedSeason = {
  readonly first: DayNumber
  readonly last: DayNumber
  readonly hours: readonly DayHours[]
  readonly names: Names
}

/** A calendar spec checked, read, and narrowed to one office and one outcome of the expected holidays. */
export type Plan = {
  readonly week: readonly DayHours[]
  readonly seasons: readonly PlannedSeason[]
  readonly exceptions: ReadonlyMap<DayNumber, { readonly exception: CalendarException; readonly hours: DayHours }>
}

/** What holds on one date and why. `usual` are the hours the week or the season gives it without the exception. */
export type DayRule = {
  readonly hours: DayHours
  readonly usual: DayHours
  readonly exception: CalendarException | null
  readonly season: Names | null
}

/** Reads a spec for one office; without an office only the exceptions of the whole governorate hold. */
export function planOf(spec: CalendarSpec, office: string | undefined, expected: 'holiday' | 'working'): Plan {
  requireRecord(spec, 'hours', 'calendar')
  return {
    week: weekHours(spec.week, 'week'),
    seasons: requireList(spec.seasons, 'date', 'seasons').map(seasonOf),
    exceptions: exceptionsFor(requireList(spec.exceptions, 'exception', 'exceptions'), office, expected)
  }
}

function seasonOf(season: Season, index: number): PlannedSeason {
  const field = `seasons[${index}]`
  const { from, to, hours, nameAr, nameEn } = requireRecord(season, 'date', field)
  const [first, last] = [dayNumber(from, `${field}.from`), dayNumber(to, `${field}.to`)]
  if (first > last) throw new SlaError('date', `${field}.to`, `the season ends on ${to}, before it begins on ${from}`)
  return { first, last, hours: weekHours(hours, `${field}.hours`), names: { nameAr, nameEn } }
}

/** One exception a date: one that names the office before one that does not, of equals the last given. */
function exceptionsFor(
  list: readonly CalendarException[],
  office: string | undefined,
  expected: 'holiday' | 'working'
) {
  const found = new Map<DayNumber, { exception: CalendarException; hours: DayHours }>()
  list.forEach((exception, index) => {
    const read = readException(exception, `exceptions[${index}]`)
    if (!concerns(exception, office) || isIgnored(exception, expected)) return
    if (found.get(read.day)?.exception.offices && !exception.offices) return
    found.set(read.day, { exception, hours: read.hours })
  })
  return found
}

function concerns({ offices }: CalendarException, office: string | undefined): boolean {
  return offices === undefined || (office !== undefined && offices.includes(office))
}

function isIgnored(exception: CalendarException, expected: 'holiday' | 'working'): boolean {
  return expected === 'working' && exception.kind === 'holiday' && exception.status === 'expected'
}

function readException(exception: CalendarException, field: string): { day: DayNumber; hours: DayHours } {
  const { date, offices } = requireRecord(exception, 'exception', field)
  const day = dayNumber(date, `${field}.date`)
  if (offices !== undefined) requireList(offices, 'exception', `${field}.offices`)
  switch (exception.kind) {
    case 'holiday':
      if (exception.status === 'expected' || exception.status === 'announced') return { day, hours: [] }
      throw new SlaError('exception', `${field}.status`, `expected 'expected' or 'announced'`)
    case 'closure':
      return { day, hours: [] }
    case 'opening':
      return { day, hours: openingHours(dayHours(exception.hours, `${field}.hours`), `${field}.hours`) }
    default:
      exception satisfies never
      throw new SlaError('exception', `${field}.kind`, `expected 'holiday', 'closure' or 'opening'`)
  }
}

function openingHours(hours: DayHours, field: string): DayHours {
  if (hours.length > 0) return hours
  throw new SlaError('hours', field, 'an opening without hours is a closure and must say so')
}

/** The hours of a date and what they come from. */
export function ruleOf(plan: Plan, day: DayNumber): DayRule {
  const season = plan.seasons.findLast(({ first, last }) => first <= day && day <= last)
  const usual = (season?.hours ?? plan.week)[weekdayOf(day)] as DayHours
  const planned = plan.exceptions.get(day)
  return { usual, hours: planned?.hours ?? usual, exception: planned?.exception ?? null, season: season?.names ?? null }
}
