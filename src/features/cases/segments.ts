import type { CaseRow, HistoryEntry } from '#api/generated/types.gen'
import { readClock } from '#live/live-case'

/** A stretch of a case's life: its clock ran, stood still, or the case was closed. `to` is null while it lasts. */
export type Segment = {
  readonly kind: 'ran' | 'paused' | 'closed'
  readonly from: number
  readonly to: number | null
}

export type SegmentWithEntries = Segment & { readonly entries: readonly HistoryEntry[] }

/** The life of a case in stretches, newest first, each with what happened in it, newest first. What began a stretch is in it. */
export function segmentsOf(row: CaseRow, history: readonly HistoryEntry[]): readonly SegmentWithEntries[] {
  const segments = stretches(row)
  const placed = segments.map(segment => ({ ...segment, entries: [] as HistoryEntry[] }))
  for (const entry of history) {
    const at = Date.parse(entry.at)
    const index = Math.max(
      0,
      segments.findLastIndex(({ from }) => from <= at)
    )
    placed[index]?.entries.unshift(entry)
  }
  return placed.reverse()
}

function stretches(row: CaseRow): readonly Segment[] {
  const { startedAt } = readClock(row)
  const segments: Segment[] = []
  let from: number | null = startedAt
  for (const stop of stopsOf(row)) {
    if (from === null) break
    if (stop.from > from) segments.push({ kind: 'ran', from, to: stop.from })
    if (stop.to !== null && stop.to <= from) continue
    push(segments, { kind: stop.kind, from: Math.max(from, stop.from), to: stop.to })
    from = stop.to
  }
  return from === null ? segments : [...segments, { kind: 'ran', from, to: null }]
}

/** Joined to the stretch before if it is of its kind: pauses that touch are one. */
function push(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1)
  if (last?.kind === segment.kind) segments[segments.length - 1] = { ...last, to: segment.to }
  else segments.push(segment)
}

function stopsOf(row: CaseRow): readonly Segment[] {
  const { pauses, gaps = [], stoppedAt } = readClock(row)
  const stops: Segment[] = [
    ...pauses.map(pause => ({ kind: 'paused' as const, ...pause })),
    ...gaps.map(gap => ({ kind: 'closed' as const, ...gap })),
    ...(stoppedAt === null ? [] : [{ kind: 'closed' as const, from: stoppedAt, to: null }])
  ]
  return stops.filter(({ from, to }) => to === null || to > from).sort((one, other) => one.from - other.from)
}
