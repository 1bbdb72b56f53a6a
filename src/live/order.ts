import type { LiveCase } from './live-case'

/**
 * By deadline, the earliest first. A case whose deadline is not known (its clock stands still) has none to miss, so it comes after all
 * that do, by the time it has left. Ties are broken by id, so that the order is total and a row has one place.
 */
export function compareCases(a: LiveCase, b: LiveCase): number {
  return a.rank - b.rank || (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0)
}

/** Paused cases are ranked above every instant there is, by their frozen working time. */
const pausedFrom = 2 ** 52

/** What a case is ordered by: its due instant, or for a paused one the time left behind all deadlines. */
export const rankOf = (dueAt: number | null, leftMs: number) => dueAt ?? pausedFrom + leftMs

/** Where a case stands, or would stand, in a sorted list: a binary search. */
export function placeOf(list: readonly LiveCase[], entry: LiveCase): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = list[middle]
    if (other && compareCases(other, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts a case into its place. */
export function insert(list: LiveCase[], entry: LiveCase): void {
  list.splice(placeOf(list, entry), 0, entry)
}

/** Takes a case out; it has to be the very entry that was put in. */
export function remove(list: LiveCase[], entry: LiveCase): void {
  const index = placeOf(list, entry)
  if (list[index] === entry) list.splice(index, 1)
}
