import type { LiveCase } from '#live/live-case'
import { standing } from '#sla/clock'
import { targetMovedBy } from './what-if'

/** How many open cases have used more than their service's moved target already. A pause stops the count, as it does for any deadline. */
export function openLateOf(
  cases: Iterable<LiveCase>,
  targets: ReadonlyMap<string, number>,
  days: number,
  now: number
): number {
  let late = 0
  for (const { row, clock, calendar } of cases) {
    const target = targets.get(row.service)
    if (target === undefined) continue
    const moved = { value: targetMovedBy(target, days), unit: 'workingDays' } as const
    // A deadline that was sent belongs to the target there was.
    const { kind } = standing(calendar, { ...clock, target: moved, givenDueAt: null }, now)
    if (kind === 'overdue') late++
  }
  return late
}
