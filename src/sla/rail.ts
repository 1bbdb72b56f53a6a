import type { Calendar } from './calendar'
import { courseOf } from './clock'
import type { Course } from './course'
import { isOpen, nextEdgeAfter } from './local'
import { requireInside } from './require'
import { ranUntil } from './run'
import { standstillAt } from './state'
import { instantAt, workedUntil } from './timeline'
import type { CaseClock } from './types'

export type RailKind = 'ran' | 'overdue' | 'paused' | 'reopened' | 'outsideHours' | 'ahead'

/** A stretch of the rail between two shares of its length, `from` before `to`; the segments fill the rail in order. */
export type RailSegment = { readonly kind: RailKind; readonly from: number; readonly to: number }

/** Where things stand on the rail, as shares of its length: now (or the stop), the deadline, and the ends of the counted days between. */
export type RailMarks = { readonly now: number; readonly due: number; readonly closings: readonly number[] }

/**
 * What a share of the rail is worth. `working`: working time with pauses worth theirs, so that nights and holidays take no room
 * and a case of five days is five equal parts. `gross`: hours of the clock on the wall, where the nights are `outsideHours`.
 */
export type RailAxis = 'working' | 'gross'

type Rail = {
  readonly course: Course
  readonly now: number
  readonly dueAt: number
  readonly endsAt: number
  placeOf(instant: number): number
}

/**
 * The rail of a case from its start to its deadline, or to now when that is later.
 * What lies behind now is `ran`, `overdue` (after the deadline), `paused` or `reopened` (closed until a reopening); the rest is `ahead`.
 * While the deadline is unknown the rail ends where it would be if the clock resumed now. A rail without length is one segment.
 */
export function rail(calendar: Calendar, clock: CaseClock, now: number, axis: RailAxis = 'working'): RailSegment[] {
  const drawn = railOf(calendar, clock, now, axis)
  const segments: RailSegment[] = []
  const cuts = cutsOf(drawn, axis)
  cuts.slice(1).forEach((cut, index) => {
    const from = cuts[index] as number
    push(segments, { kind: kindFrom(drawn, from, axis), from: drawn.placeOf(from), to: drawn.placeOf(cut) })
  })
  return segments.length > 0 ? segments : [{ kind: drawn.now > drawn.dueAt ? 'overdue' : 'ahead', from: 0, to: 1 }]
}

/** The marks that go with `rail` of the same arguments. */
export function railMarks(calendar: Calendar, clock: CaseClock, now: number, axis: RailAxis = 'working'): RailMarks {
  const drawn = railOf(calendar, clock, now, axis)
  const { line, startedAt } = drawn.course
  const closings = line.dayCloses.filter(close => close > startedAt && close < drawn.endsAt)
  return {
    now: drawn.placeOf(drawn.now),
    due: drawn.placeOf(drawn.dueAt),
    closings: Array.from(closings, drawn.placeOf)
  }
}

function railOf(calendar: Calendar, clock: CaseClock, instant: number, axis: RailAxis): Rail {
  const course = courseOf(calendar, clock)
  const { line, startedAt, budgetMs } = course
  const now = Math.max(startedAt, Math.min(requireInside(calendar, instant, 'now'), course.stoppedAt))
  const worth = (at: number) => (axis === 'gross' ? at : workedUntil(line, at))
  const resumed = () => instantAt(line, workedUntil(line, now) + budgetMs - ranUntil(course, now))
  const dueAt = course.dueAt < Infinity ? course.dueAt : resumed()
  const endsAt = Math.max(dueAt, now)
  const [start, length] = [worth(startedAt), worth(endsAt) - worth(startedAt)]
  const placeOf = (at: number) => (length === 0 ? Number(at > startedAt) : (worth(at) - start) / length)
  return { course, now, dueAt, endsAt, placeOf }
}

/** Every instant at which the kind of segment may change, from the start to the end, sorted. */
function cutsOf({ course, now, dueAt, endsAt }: Rail, axis: RailAxis): readonly number[] {
  const { startedAt, edges, line } = course
  const cuts = [startedAt, now, dueAt, ...Array.from(edges)]
  for (let edge = startedAt; axis === 'gross' && edge < endsAt; edge = nextEdgeAfter(line, edge)) cuts.push(edge)
  return [...new Set([...cuts, endsAt])]
    .filter(cut => cut >= startedAt && cut <= endsAt)
    .sort((one, other) => one - other)
}

function kindFrom({ course, now, dueAt }: Rail, from: number, axis: RailAxis): RailKind {
  const standstill = from < now ? standstillAt(course, from) : 'none'
  if (standstill !== 'none') return standstill === 'paused' ? 'paused' : 'reopened'
  if (axis === 'gross' && !isOpen(course.line, from)) return 'outsideHours'
  if (from >= now) return 'ahead'
  return from >= dueAt ? 'overdue' : 'ran'
}

/** Adds a segment, joined to the last one if that is of its kind; one without length is nothing to draw. */
function push(segments: RailSegment[], segment: RailSegment): void {
  const last = segments.at(-1)
  if (segment.from >= segment.to) return
  if (last?.kind === segment.kind) segments[segments.length - 1] = { ...last, to: segment.to }
  else segments.push(segment)
}
