import type { CaseRow, CaseClock as ClockRow } from '#api/generated/types.gen'
import type { Calendar } from '#sla/calendar'
import { deadline } from '#sla/clock'
import type { CaseClock } from '#sla/types'

/** A clock of the contract as the rules of time take it, without the deadline that was sent. */
export function clockIn(row: ClockRow): CaseClock {
  const { startedAt, target, originalTarget, pauses, gaps = [], stoppedAt } = row
  return {
    startedAt: Date.parse(startedAt),
    target,
    originalTarget,
    pauses: pauses.map(({ from, to }) => ({ from: Date.parse(from), to: to === null ? null : Date.parse(to) })),
    gaps: gaps.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
    stoppedAt: stoppedAt === null ? null : Date.parse(stoppedAt)
  }
}

/** The deadline by the rules of time; null while the clock stands still before it. */
export function reckoned(calendar: Calendar, row: CaseRow): number | null {
  return deadline(calendar, clockIn(row.clock)).dueAt
}

/** The deadline as it holds: as it was sent, else by the rules of time. */
export function dueIn(calendarOf: (office: string) => Calendar, row: CaseRow): number | null {
  const { dueAt } = row.clock
  if (dueAt === undefined) return reckoned(calendarOf(row.office), row)
  return dueAt === null ? null : Date.parse(dueAt)
}

export function instant(at: number): string {
  return new Date(at).toISOString()
}

export function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
