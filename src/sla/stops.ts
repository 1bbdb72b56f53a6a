import { requireInstant, requireList, requireRecord } from './error'
import type { CaseClock, Gap, Pause } from './types'

/** A stretch in which a clock stood still and why: a pause, or the gap before a reopening. `to` is Infinity while it still does. */
export type Stop = {
  readonly kind: 'paused' | 'reopened'
  readonly from: number
  readonly to: number
  readonly reason?: string | undefined
  readonly waitingFor?: string | undefined
}

/**
 * Stops as numbers, so that 100,000 cases can share one array: stop `i` runs from `edges[2i]` to `edges[2i + 1]`
 * and is a gap where `gap[i]` is 1. Sorted and apart, but stops that touch stay two: they may have two reasons.
 */
export type Stops = { readonly edges: ArrayLike<number>; readonly gap: ArrayLike<number> }

/**
 * The stops of a case, sorted and not overlapping. Of overlapping pauses the one that began first has the time they share;
 * where a pause overlaps a gap the case was closed, so the gap has it. None is rounded, inverted and empty ones are left out.
 * A pause still open when the case was stopped ends there.
 */
export function stopListOf(clock: CaseClock): readonly Stop[] {
  const pauses = requireList(clock.pauses, 'instant', 'pauses')
  const gaps = requireList(clock.gaps ?? [], 'instant', 'gaps')
  const closed = apart(gaps.map((gap, index) => gapOf(gap, `gaps[${index}]`)))
  const paused = apart(pauses.map((pause, index) => pauseOf(pause, `pauses[${index}]`, clock.stoppedAt)))
  return [...closed, ...paused.flatMap(pause => without(pause, closed))].sort(byFrom)
}

export function stopsOf(clock: CaseClock): Stops {
  const stops = stopListOf(clock)
  return {
    edges: stops.flatMap(({ from, to }) => [from, to]),
    gap: stops.map(({ kind }) => (kind === 'reopened' ? 1 : 0))
  }
}

function pauseOf(pause: Pause, field: string, stoppedAt: number | null): Stop {
  const { from, to, reason, waitingFor } = requireRecord(pause, 'instant', field)
  requireInstant(from, `${field}.from`)
  const end = to === null ? (stoppedAt ?? Infinity) : requireInstant(to, `${field}.to`)
  return { kind: 'paused', from, to: end, reason, waitingFor }
}

function gapOf(gap: Gap, field: string): Stop {
  const { from, to } = requireRecord(gap, 'instant', field)
  return { kind: 'reopened', from: requireInstant(from, `${field}.from`), to: requireInstant(to, `${field}.to`) }
}

function apart(stops: readonly Stop[]): readonly Stop[] {
  let end = -Infinity
  return stops.toSorted(byFrom).flatMap(stop => {
    const from = Math.max(stop.from, end)
    if (!(from < stop.to)) return []
    end = stop.to
    return [{ ...stop, from }]
  })
}

function without(stop: Stop, holes: readonly Stop[]): Stop[] {
  const rest: Stop[] = []
  let { from } = stop
  for (const hole of holes) {
    if (hole.to <= from || hole.from >= stop.to) continue
    if (hole.from > from) rest.push({ ...stop, from, to: hole.from })
    from = hole.to
  }
  return from < stop.to ? [...rest, { ...stop, from }] : rest
}

function byFrom(one: Stop, other: Stop): number {
  return one.from - other.from
}
