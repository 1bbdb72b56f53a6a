import type { Agreement } from '#api/agreement-index'
import type { CaseRow } from '#api/generated/types.gen'
import { type Calendar, compileCalendar } from '#sla/calendar'
import type { CaseClock, LocalDate, StandingKind } from '#sla/types'
import { clockOf } from './case-clock'
import { createReading } from './reading'

/** A row's clock with its instants as numbers. */
export const readClock = clockOf

/** A row as the rules of time read it at an instant. Immutable: a change makes another one. */
export type LiveCase = {
  readonly row: CaseRow
  readonly clock: CaseClock
  readonly calendar: Calendar
  readonly kind: StandingKind
  readonly dueToday: boolean
  /** Null while the clock stands still before the deadline. */
  readonly dueAt: number | null
  /** The local date of the deadline; null where there is none. */
  readonly dueOn: LocalDate | null
  /** Working time left at the instant it was read, frozen while paused; negative when late. */
  readonly leftMs: number
  /** Places it among others: see `compareCases`. */
  readonly rank: number
  /** When `kind` or `dueToday` changes by itself; null for never. */
  readonly changesAt: number | null
}

/**
 * Reads a row at an instant: throws what the rules of time throw for a row they cannot reckon with.
 * The other two spare work and may be left out: without them every reading is a new one.
 */
export type Evaluate = ((row: CaseRow, now: number) => LiveCase) & {
  /** The same case at another instant. */
  readonly again?: (entry: LiveCase, now: number) => LiveCase
  /** Whether a reading is as true at an earlier instant as at the one it was made for. */
  readonly heldAt?: (entry: LiveCase, earlier: number) => boolean
}

/**
 * Reads rows by an agreement. Offices without exceptions of their own share the governorate's calendar, so that few are compiled.
 * The result throws `SlaError` for a row that cannot be reckoned with.
 */
export function evaluateBy(agreement: Agreement): Evaluate {
  const calendarOf = calendarsOf(agreement)
  const policy = { atRiskShare: agreement.policy.atRiskShare }
  const { read, again, heldAt } = createReading(calendarOf, policy)
  return Object.assign(read, { again, heldAt })
}

/** The calendar of each office, compiled when first asked for. An office that is not known counts by the governorate's. */
export function calendarsOf(agreement: Agreement): (office: string) => Calendar {
  const own = new Set(agreement.calendar.exceptions.flatMap(exception => exception.offices ?? []))
  const compiled = new Map<string, Calendar>()
  return office => {
    const key = own.has(office) ? office : ''
    const calendar = compiled.get(key) ?? compileCalendar(agreement.calendar, key === '' ? {} : { office: key })
    compiled.set(key, calendar)
    return calendar
  }
}
