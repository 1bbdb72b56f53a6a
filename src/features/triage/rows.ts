import type { HeldRow } from './hold'
import { type HoldUp, holdUpOf, holdUps } from './hold-up'

/** A line of the list: a case, or the heading of a group with how many cases follow. */
export type Line =
  | { readonly kind: 'case'; readonly row: HeldRow; readonly place: number }
  | { readonly kind: 'heading'; readonly holdUp: HoldUp; readonly count: number }

/** The lines of a list; grouped, each heading before its cases. `place` is where a case is among the cases, from 0. */
export function linesOf(rows: readonly HeldRow[], grouped: boolean): readonly Line[] {
  if (!grouped) return rows.map((row, place) => ({ kind: 'case', row, place }))
  let place = 0
  return holdUps.flatMap(holdUp => {
    const own = rows.filter(({ entry }) => holdUpOf(entry.row) === holdUp)
    if (own.length === 0) return []
    const count = own.filter(({ isGone }) => !isGone).length
    return [
      { kind: 'heading' as const, holdUp, count },
      ...own.map(row => ({ kind: 'case' as const, row, place: place++ }))
    ]
  })
}

/** Where the way on leads when a case is done: to the one that takes its place, else to the last one. Null where there is nothing left. */
export function nextAfter(ids: readonly string[], id: string, lastPlace: number): string | null {
  const at = ids.indexOf(id)
  if (at >= 0) return ids[at + 1] ?? null
  return ids[Math.min(lastPlace, ids.length - 1)] ?? null
}
