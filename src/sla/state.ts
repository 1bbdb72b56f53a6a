import type { Course } from './course'
import { isOpen } from './local'
import type { ClockState, StandingKind } from './types'

export const kinds = [
  'onTrack',
  'atRisk',
  'overdue',
  'paused',
  'met',
  'missed'
] as const satisfies readonly StandingKind[]

/** The instant up to which the clock counts at `now`: its stop, the closing before a reopening it is in, or `now` itself. */
export function countedUntil(course: Course, now: number): number {
  if (now >= course.stoppedAt) return course.stoppedAt
  const stop = stopAt(course, now)
  return stop >= 0 && course.gap[stop >> 1] === 1 ? (course.edges[stop] as number) : now
}

/** The instant the clock last ticked or could have: `now` while it runs, otherwise where it came to stand, through stops that touch. */
export function tickedUntil(course: Course, now: number): number {
  const at = Math.min(now, course.stoppedAt)
  let stop = now < course.stoppedAt ? stopAt(course, now) : -1
  if (stop < 0) return at
  while (stop > course.first && course.edges[stop - 1] === course.edges[stop]) stop -= 2
  return course.edges[stop] as number
}

/** Whether the clock stands still for another reason than the hour. */
export function standstillAt(course: Course, now: number): 'none' | 'paused' | 'stopped' {
  if (now >= course.stoppedAt) return 'stopped'
  const stop = stopAt(course, now)
  if (stop < 0) return 'none'
  return course.gap[stop >> 1] === 1 ? 'stopped' : 'paused'
}

/** Index into the edges of the stop an instant lies in, -1 for none. */
function stopAt({ edges, first, last }: Course, instant: number): number {
  for (let index = first; index < last && (edges[index] as number) <= instant; index += 2) {
    if (instant < (edges[index + 1] as number)) return index
  }
  return -1
}

export function clockAt(course: Course, now: number): ClockState {
  const standstill = standstillAt(course, now)
  if (standstill !== 'none') return standstill
  return isOpen(course.line, now) ? 'running' : 'outsideHours'
}

/** What staff see. At the due instant itself a case is in time; a closed one keeps the verdict of the instant it closed. */
export function kindAt(course: Course, now: number): StandingKind {
  const standstill = standstillAt(course, now)
  const late = countedUntil(course, now) > course.dueAt
  if (standstill === 'stopped') return late ? 'missed' : 'met'
  if (late) return 'overdue'
  if (standstill === 'paused') return 'paused'
  return now >= course.riskAt ? 'atRisk' : 'onTrack'
}

/** Whether an open case is due on the local date of `now`, late or not yet: a fact of the date, apart from the kind. */
export function isDueToday(course: Course, now: number): boolean {
  return now >= course.dueFrom && now < course.dueTo && now < course.stoppedAt
}
