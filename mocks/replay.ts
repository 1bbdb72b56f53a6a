import { localDate, startOfDate } from '#sla/local'
import type { Known } from './cases/settled'
import type { Desk } from './desk'

/** What was closed in the twelve months before today, without what applicants withdrew. */
export function closedInTheYear(desk: Desk): Known[] {
  const { calendar } = desk.setting
  const today = localDate(calendar, desk.clock.now())
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  // There is no 29 February a year ago.
  const from = startOfDate(calendar, yearAgo.endsWith('-02-29') ? yearAgo.replace('-29', '-28') : yearAgo)
  const to = startOfDate(calendar, today)
  return desk
    .world()
    .all()
    .filter(({ state }) => {
      const { stoppedAt, status, office } = state
      const seen = desk.offices?.includes(office) ?? true
      return seen && status !== 'withdrawn' && stoppedAt !== null && stoppedAt >= from && stoppedAt < to
    })
}

/** Exactly at the deadline is in time. */
export function inTime({ state }: Known, dueAt: number | null): boolean {
  return (state.stoppedAt ?? Infinity) <= (dueAt ?? Infinity)
}
