import { histogramEntry } from '#backend/question'
import { clockOf } from '#backend/state'
import type { DayNumber } from '#sla/civil'
import { judge } from '#sla/judge'
import type { Book } from '../book'
import type { Kept } from '../cases/held'

/** How a closed case counts, whenever it is asked: a verdict never alters. Days are day numbers of the agreement's zone. */
export type Verdict = {
  readonly service: string
  readonly office: string
  /** Empty for nobody. */
  readonly assignee: string
  readonly dueAt: number
  readonly stoppedAt: number
  readonly dueDay: DayNumber
  readonly closedDay: DayNumber
  readonly met: boolean
  readonly metGross: boolean
  /** Entries of the histograms. */
  readonly daysUsed: number
  readonly daysUsedGross: number
  readonly grossMs: number
  readonly pausedMs: number
  readonly reason: string | null
}

/** Null for a case that is open or was withdrawn: the one does not count yet, or by `openPastDue`, the other nowhere. */
export function verdictOf(book: Book, { service, startedAt, dueAt, state }: Kept): Verdict | null {
  const { stoppedAt, office, assignee, status, breachReason } = state
  if (stoppedAt === null || dueAt === null || status === 'withdrawn') return null
  const calendar = book.calendarOf(office)
  const clock = { ...clockOf(startedAt, state), givenDueAt: dueAt }
  // At the later of the two it counts by either basis.
  const now = Math.max(stoppedAt, dueAt)
  const due = judge(calendar, clock, 'due', now)
  const closed = judge(calendar, clock, 'closed', now)
  if (!due || !closed) return null
  return {
    service,
    office,
    assignee: assignee ?? '',
    dueAt: due.dueAt,
    stoppedAt,
    dueDay: due.day,
    closedDay: closed.day,
    met: due.verdict === 'met',
    metGross: due.metGross,
    daysUsed: histogramEntry(due.daysUsed ?? 0),
    daysUsedGross: histogramEntry(due.daysUsedGross ?? 0),
    grossMs: due.grossMs,
    pausedMs: due.pausedMs,
    reason: breachReason
  }
}
