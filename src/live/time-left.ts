import { standing } from '#sla/clock'
import { lineOf } from '#sla/run'
import { workedUntil } from '#sla/timeline'
import { clockOf } from './case-clock'
import type { LiveCase } from './live-case'
import { frozenLeftOf } from './order'

/**
 * The time a case has left at an instant, in ms of the line its target counts on: working time, or all of it for calendar days.
 * Frozen while it stands still, negative when late. It is what `standing` says, for most cases without the whole reckoning.
 */
export function leftAt(entry: LiveCase, now: number): number {
  const { row, dueAt, calendar } = entry
  const frozen = frozenLeftOf(entry.rank)
  if (frozen !== null && standsAt(entry, now)) return frozen
  if (dueAt === null || now < Date.parse(row.clock.startedAt) || stopsAfter(entry, Math.min(now, dueAt)))
    return standing(calendar, clockOf(row), now).leftMs
  const line = lineOf(calendar, row.clock.target.unit)
  return workedUntil(line, dueAt) - workedUntil(line, now)
}

const stopsAfter = ({ row: { clock } }: LiveCase, instant: number) =>
  clock.pauses.some(({ to }) => to === null || Date.parse(to) > instant) ||
  clock.gaps?.some(({ to }) => Date.parse(to) > instant) === true

/** Whether the pause that has no end had begun. */
const standsAt = ({ row: { clock } }: LiveCase, instant: number) =>
  clock.pauses.some(({ from, to }) => to === null && Date.parse(from) <= instant)
