import type { Compare } from './sequence'

/** One item out, one in, or one for another. */
export type Change<T> = { readonly before: T | null; readonly after: T | null }

/** Changes that leave an item in its place, and those that do not. */
export function sortedOut<T>(changes: readonly Change<T>[], compare: Compare<T>) {
  const pairs: (readonly [T, T])[] = []
  const removed: T[] = []
  const added: T[] = []
  for (const { before, after } of changes) {
    if (before !== null && after !== null && compare(before, after) === 0) {
      pairs.push([before, after])
      continue
    }
    if (before !== null) removed.push(before)
    if (after !== null) added.push(after)
  }
  return { pairs, removed, added }
}

/** Two lists in order as one. */
export function merged<T>(one: readonly T[], other: readonly T[], compare: Compare<T>): T[] {
  const all: T[] = []
  let at = 0
  for (const item of one) {
    while (at < other.length && compare(other[at] as T, item) < 0) all.push(other[at++] as T)
    all.push(item)
  }
  while (at < other.length) all.push(other[at++] as T)
  return all
}
