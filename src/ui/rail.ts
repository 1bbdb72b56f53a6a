/** A stretch of the rail, in shares of start to due: 0 is the start, 1 is the due instant. */
export type RailSegment = {
  readonly kind: 'ran' | 'paused' | 'reopened' | 'ahead'
  readonly from: number
  readonly to: number
}

/** One piece as drawn: where it starts and how long it is, in percent of the rail from its inline start. */
export type RailPart = { readonly kind: RailSegment['kind'] | 'overrun'; readonly start: number; readonly size: number }

export type RailShape = {
  readonly parts: readonly RailPart[]
  /** Percent; 100 unless the case is late. */
  readonly due: number
  /** Percent, or null where there is no now to mark (closed cases). */
  readonly now: number | null
}

/** However late a case is, the agreed time keeps this much of the rail, so that its pauses can still be seen. */
const leastAgreedShare = 60

/**
 * Where the pieces of a rail lie. `overrun` is the lateness as a share of start to due: 0 when not late, 0.5 when half as long again.
 * A late case is drawn on the same scale until due would come before 60 % of the rail; from then on the overrun is cut there.
 */
export function shapeOfRail(segments: readonly RailSegment[], now: number | null, overrun = 0): RailShape {
  const due = overrun > 0 ? Math.max(leastAgreedShare, 100 / (1 + overrun)) : 100
  const parts = segments.flatMap(segment => partOf(segment, due))
  if (overrun > 0)
    return { parts: [...parts, { kind: 'overrun', start: due, size: 100 - due }], due, now: now === null ? null : 100 }
  return { parts, due, now: now === null ? null : clamp(now) * 100 }
}

function partOf({ kind, from, to }: RailSegment, due: number): readonly RailPart[] {
  const start = clamp(from) * due
  const size = clamp(to) * due - start
  return kind === 'ahead' || size <= 0 ? [] : [{ kind, start, size }]
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share))
