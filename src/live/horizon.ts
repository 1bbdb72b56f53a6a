import type { Calendar } from '#sla/calendar'
import { type DayNumber, dateOf, dayNumber } from '#sla/civil'
import { addWorkingDays, isWorkingDay } from '#sla/local'
import { ruleOf } from '#sla/plan'
import type { CalendarException, LocalDate, Names } from '#sla/types'
import { none } from './dimension'
import type { Totals } from './tally'

/**
 * A column of the deadline horizon: a working date of the governorate and the dates after it on which the offices are closed, so that the columns
 * together cover every date once. `from` and `to` are both included; null is without an end.
 */
export type HorizonColumn = {
  /** Late or ahead by how many working days, and what lies beyond on either side; `standing` has no deadline at all. */
  readonly kind: 'late' | 'today' | 'ahead' | 'later' | 'standing'
  /** Working days from today, negative when late; 0 for today and where there is no date. */
  readonly days: number
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Whether the governorate works on its first date. Only today may be otherwise. */
  readonly isWorking: boolean
  /** Other hours that hold on it: Ramadan. */
  readonly season: Names | null
  /** Dates after the first that would be worked on but for a holiday or a closure of the whole governorate. */
  readonly skipped: readonly CalendarException[]
  /** What single offices have of their own on its dates. */
  readonly own: readonly CalendarException[]
}

/** So many working days are told apart on either side of today; what is later still is in one column each. */
export const daysLate = 5
export const daysAhead = 10

/** The columns as of a local date, the latest deadlines first: they move by themselves when the date or the calendar changes. */
export function horizonColumns(calendar: Calendar, today: LocalDate): readonly HorizonColumn[] {
  const starts = Array.from({ length: daysLate + daysAhead + 1 }, (_, at) => {
    const days = at + 1 - daysLate
    return { days, from: days === 0 ? today : addWorkingDays(calendar, today, days) }
  })
  const dated = starts.map(({ days, from }, at): HorizonColumn => {
    const next = starts[at + 1]
    const kind = days < 0 ? 'late' : days === 0 ? 'today' : next ? 'ahead' : 'later'
    return columnOf(calendar, kind, days, from, next ? dayBefore(next.from) : null)
  })
  const oldest = columnOf(calendar, 'late', -daysLate, null, dayBefore(starts[0]?.from ?? today))
  return [oldest, ...dated, { ...columnOf(calendar, 'standing', 0, null, null), isWorking: false }]
}

function columnOf(
  calendar: Calendar,
  kind: HorizonColumn['kind'],
  days: number,
  from: LocalDate | null,
  to: LocalDate | null
): HorizonColumn {
  const column = { kind, days, from, to, isWorking: from !== null && isWorkingDay(calendar, from) }
  // Of what has no end there is no saying what is special.
  if (from === null || to === null) return { ...column, season: null, skipped: [], own: [] }
  const dates = daysOf(from, to)
  return {
    ...column,
    season: ruleOf(calendar.plan, dayNumber(from)).season,
    skipped: dates.flatMap(day => skippedOn(calendar, day)),
    own: calendar.spec.exceptions.filter(({ offices, date }) => offices !== undefined && date >= from && date <= to)
  }
}

function skippedOn({ plan }: Calendar, day: DayNumber): readonly CalendarException[] {
  const { hours, usual, exception } = ruleOf(plan, day)
  return exception !== null && hours.length === 0 && usual.length > 0 ? [exception] : []
}

function daysOf(from: LocalDate, to: LocalDate): DayNumber[] {
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, at) => first + at)
}

const dayBefore = (date: LocalDate) => dateOf(dayNumber(date) - 1)

/** The one column a deadline is in, by its local date; `none` is that of clocks that stand still. */
export function placing(columns: readonly HorizonColumn[]): (dueOn: string) => number {
  const known = new Map<string, number>([[none, columns.findIndex(({ kind }) => kind === 'standing')]])
  return dueOn => {
    const found = known.get(dueOn)
    if (found !== undefined) return found
    const place = columns.findIndex(column => covers(column, dueOn))
    known.set(dueOn, place)
    return place
  }
}

function covers({ kind, from, to }: HorizonColumn, dueOn: LocalDate): boolean {
  return kind !== 'standing' && (from === null || from <= dueOn) && (to === null || dueOn <= to)
}

/** Totals by due date as numbers by column. */
export function countsOf(columns: readonly HorizonColumn[], place: (dueOn: string) => number, totals: Totals) {
  const counts = columns.map(() => 0)
  for (const [dueOn, count] of totals) {
    const at = place(dueOn)
    counts[at] = (counts[at] ?? 0) + count
  }
  return counts
}
