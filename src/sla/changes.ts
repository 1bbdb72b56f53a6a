import type { Course } from './course'
import { nextEdgeAfter } from './local'
import { clockAt, isDueToday, kindAt, kinds } from './state'
import type { ClockState } from './types'

/** What lists and counts show of a case, as one number to compare. */
function codeAt(course: Course, now: number): number {
  return kinds.indexOf(kindAt(course, now)) * 2 + (isDueToday(course, now) ? 1 : 0)
}

/** The next instant at which kind or `dueToday` changes by itself; Infinity for never. */
export function nextKindChange(course: Course, now: number): number {
  const code = codeAt(course, now)
  let at = candidateAfter(course, now)
  while (at < Infinity && codeAt(course, at) === code) at = candidateAfter(course, at)
  return at
}

/** The next instant at which the clock's own state changes too, openings and closings included; `kindChange` is `nextKindChange`. */
export function nextChange(course: Course, now: number, kindChange: number): number {
  const clock = clockAt(course, now)
  let at = now
  do at = Math.min(candidateAfter(course, at), nextEdge(course, clock, at))
  while (at < kindChange && clockAt(course, at) === clock)
  return Math.min(at, kindChange)
}

function nextEdge(course: Course, clock: ClockState, now: number): number {
  return clock === 'running' || clock === 'outsideHours' ? nextEdgeAfter(course.line, now) : Infinity
}

/** The next instant at which anything could change: a stop's edge, the risk, the first late millisecond, the ends of the due date. */
function candidateAfter(course: Course, now: number): number {
  let next = later(now, course.riskAt, Infinity)
  next = later(now, course.dueAt + 1, next)
  next = later(now, course.dueFrom, next)
  next = later(now, course.dueTo, next)
  next = later(now, course.stoppedAt, next)
  for (let index = course.first; index < course.last; index++) next = later(now, course.edges[index] as number, next)
  return next <= course.line.endsAt ? next : Infinity
}

function later(now: number, candidate: number, best: number): number {
  return candidate > now && candidate < best ? candidate : best
}
