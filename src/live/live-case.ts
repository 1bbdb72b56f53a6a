import type { Agreement, CaseRow } from '#api/generated/types.gen'
import { type Calendar, compileCalendar } from '#sla/calendar'
import { standing } from '#sla/clock'
import type { CaseClock, StandingKind } from '#sla/types'
import type { Evaluate } from './live-set'
import { rankOf } from './order'

/** A row as the rules of time read it at an instant. Immutable: a change makes another one. */
export type LiveCase = {
  readonly row: CaseRow
  readonly clock: CaseClock
  readonly calendar: Calendar
  readonly kind: StandingKind
  readonly dueToday: boolean
  /** Null while the clock stands still before the deadline. */
  readonly dueAt: number | null
  /** Working time left, frozen while paused; negative when late. */
  readonly leftMs: number
  /** Places it among others: see `compareCases`. */
  readonly rank: number
  /** When `kind` or `dueToday` changes by itself; null for never. */
  readonly changesAt: number | null
}

/**
 * Reads rows by an agreement. Offices without exceptions of their own share the governorate's calendar, so that few are compiled.
 * The result throws `SlaError` for a row that cannot be reckoned with.
 */
export function evaluateBy(agreement: Agreement): Evaluate {
  const calendarOf = calendarsOf(agreement)
  const policy = { atRiskShare: agreement.policy.atRiskShare }
  return (row, now) => {
    const calendar = calendarOf(row.office)
    const clock = readClock(row)
    const { kind, dueAt, dueToday, leftMs, nextKindChangeAt } = standing(calendar, clock, now, policy)
    return {
      row,
      clock,
      calendar,
      kind,
      dueAt,
      dueToday,
      leftMs,
      rank: rankOf(dueAt, leftMs),
      changesAt: nextKindChangeAt
    }
  }
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

/** A row's clock with its instants as numbers. */
export function readClock({ clock }: CaseRow): CaseClock {
  return {
    startedAt: Date.parse(clock.startedAt),
    target: clock.target,
    originalTarget: clock.originalTarget,
    pauses: clock.pauses.map(pause => ({
      from: Date.parse(pause.from),
      to: pause.to === null ? null : Date.parse(pause.to)
    })),
    gaps: clock.gaps?.map(gap => ({ from: Date.parse(gap.from), to: Date.parse(gap.to) })),
    stoppedAt: clock.stoppedAt === null ? null : Date.parse(clock.stoppedAt),
    givenDueAt: clock.dueAt == null ? null : Date.parse(clock.dueAt)
  }
}
