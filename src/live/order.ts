import type { LiveCase } from './live-case'

/**
 * By deadline, the earliest first. A case whose deadline is not known (its clock stands still) has none to miss, so it comes after all
 * that do, by the time it has left. Ties are broken by id, so that the order is total and a row has one place.
 */
export function compareCases(a: LiveCase, b: LiveCase): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  // Asked first, because a case is often compared with itself at another instant.
  if (a.row.id === b.row.id) return 0
  return a.row.id < b.row.id ? -1 : 1
}

/** Paused cases are ranked above every instant there is, by their frozen working time. */
const pausedFrom = 2 ** 52

/** What a case is ordered by: its due instant, or for a paused one the time left behind all deadlines. */
export const rankOf = (dueAt: number | null, leftMs: number) => dueAt ?? pausedFrom + leftMs

/** The due instant a rank was made from; null for the rank of a case that has none. */
export const dueAtOf = (rank: number): number | null => (rank < pausedFrom ? rank : null)

/** The frozen time left a rank was made from, in ms; null for the rank of a case with a deadline. */
export const frozenLeftOf = (rank: number): number | null => (rank < pausedFrom ? null : rank - pausedFrom)
