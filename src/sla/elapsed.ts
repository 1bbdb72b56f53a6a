import type { Calendar } from './calendar'
import { startCourse } from './course'
import { requireInstant } from './error'
import { grossUntil, ranUntil } from './run'
import { workedUntil } from './timeline'
import type { CaseClock } from './types'

/** Time a case has taken on its own time line, in ms: `netMs` without pauses and gaps, `grossMs` with them. */
export type Elapsed = { readonly netMs: number; readonly grossMs: number }

/** Elapsed time up to `now`, or to the stop if that came first. A stop before the start has taken no time. */
export function elapsed(calendar: Calendar, clock: CaseClock, now: number): Elapsed {
  const run = startCourse(calendar, clock)
  const until = Math.min(requireInstant(now, 'now'), run.stoppedAt)
  return { netMs: ranUntil(run, until), grossMs: grossUntil(run, until) }
}

/** Working time between two instants in ms; an inverted range has none. */
export function workingTimeBetween({ working }: Calendar, from: number, to: number): number {
  requireInstant(from, 'from')
  requireInstant(to, 'to')
  return from < to ? workedUntil(working, to) - workedUntil(working, from) : 0
}
