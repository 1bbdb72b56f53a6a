import type { Calendar } from './calendar'
import { instantAt, outOfRange, type Timeline, workedUntil } from './timeline'
import type { TargetUnit } from './types'
import { localDay } from './zone'

/**
 * One clock as numbers: on which time line it runs, from when, for how long, and where it stood still.
 * Its stops are `edges[first]` to `edges[last - 1]`, pairs of from and to. Both the single and the batch forms ask through this,
 * so that they cannot come to differ.
 */
export type Run = {
  line: Timeline
  startedAt: number
  budgetMs: number
  edges: ArrayLike<number>
  first: number
  last: number
}

/** The time line a unit counts on: calendar days run through nights and holidays, the others in working time. */
export function lineOf(calendar: Calendar, unit: TargetUnit): Timeline {
  return unit === 'calendarDays' ? calendar.always : calendar.working
}

/**
 * The budget of a target in ms on its own time line. For days it is the time from the start to the closing of the Nth date after
 * the local date of the start, so a start after closing has N whole days. A target of 0 has none: due at once.
 */
export function budgetOf(calendar: Calendar, startedAt: number, value: number, unit: TargetUnit): number {
  if (unit === 'workingMinutes') return value * 60_000
  if (value === 0) return 0
  const line = lineOf(calendar, unit)
  return (line.daySums[dayIndexAfter(calendar, line, startedAt, value)] as number) - workedUntil(line, startedAt)
}

/** Index among the line's dates of the `count`th one after the local date of an instant; outside the range is an error. */
export function dayIndexAfter(calendar: Calendar, line: Timeline, instant: number, count: number): number {
  const index = (line.rank[localDay(calendar.zone, instant) - line.firstDay] as number) + count - 1
  if (index < line.dayCloses.length) return index
  throw outOfRange(line, Infinity)
}

/** Time that ran from the start to an instant, stops left out, in ms. An instant before the start gives 0. */
export function ranUntil(run: Run, instant: number): number {
  if (instant <= run.startedAt) return 0
  return grossUntil(run, instant) - stoodUntil(run, instant)
}

/** Time from the start to an instant with stops counted in, in ms. */
export function grossUntil({ line, startedAt }: Run, instant: number): number {
  return instant <= startedAt ? 0 : workedUntil(line, instant) - workedUntil(line, startedAt)
}

/** Time stops took from the start to an instant, in ms. */
export function stoodUntil({ line, startedAt, edges, first, last }: Run, instant: number): number {
  let stood = 0
  for (let index = first; index < last; index += 2) {
    const from = Math.max(startedAt, edges[index] as number)
    if (from >= instant) break
    const to = Math.min(instant, edges[index + 1] as number)
    if (from < to) stood += workedUntil(line, to) - workedUntil(line, from)
  }
  return stood
}

/**
 * The earliest instant by which `wantedMs` had run: the due instant for the whole budget. 0 had run at the start already.
 * Infinity when a stop without an end comes before it. Beyond the calendar's range it is an error that names the range.
 */
export function instantRan({ line, startedAt, edges, first, last }: Run, wantedMs: number): number {
  if (wantedMs <= 0) return startedAt
  let wanted = workedUntil(line, startedAt) + wantedMs
  for (let index = first; index < last; index += 2) {
    const from = Math.max(startedAt, edges[index] as number)
    const to = edges[index + 1] as number
    if (from >= to) continue
    const worked = workedUntil(line, from)
    if (wanted <= worked) break
    if (to === Infinity) return Infinity
    wanted += workedUntil(line, to) - worked
  }
  return instantAt(line, wanted)
}

/**
 * The due instant of a run with its own target: without stops a target in days ends at the closing of its last date, which needs
 * no search. The shortcut is why a deadline costs a lookup; it gives what `instantRan` gives.
 */
export function dueOf(calendar: Calendar, run: Run, value: number, unit: TargetUnit): number {
  if (run.first < run.last || unit === 'workingMinutes') return instantRan(run, run.budgetMs)
  return plainDueOf(calendar, run.line, run.startedAt, value)
}

/** The closing of the `value`th date after the start; the start itself for 0. */
export function plainDueOf(calendar: Calendar, line: Timeline, startedAt: number, value: number): number {
  return value === 0 ? startedAt : (line.dayCloses[dayIndexAfter(calendar, line, startedAt, value)] as number)
}
