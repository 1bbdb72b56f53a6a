import type { HeldSnapshot } from '#live/held-rows'

/** The cases before and after one in its list; null at the ends. */
export type Neighbours = { readonly previousId: string | null; readonly nextId: string | null }

/**
 * The neighbours of a case as its list changes. When the case itself has left the list (it was done, or filtered out) they are those of the
 * place it had, so that the next one is still the next. Rows that are gone are nobody's neighbour.
 */
export function createNeighbours(id: string): (rows: HeldSnapshot) => Neighbours {
  let place = -1
  return rows => {
    const found = indexNear(rows, id, place)
    if (found >= 0) place = found
    if (place < 0) return { previousId: null, nextId: null }
    return { previousId: stepTo(rows, place - 1, -1), nextId: stepTo(rows, found >= 0 ? place + 1 : place, 1) }
  }
}

/** Where a row is: first looked for where it was, since finding it anew in a list that is held costs more. */
export const indexNear = (rows: HeldSnapshot, id: string, near: number): number =>
  rows.at(near)?.entry.row.id === id ? near : rows.indexOf(id)

function stepTo(rows: HeldSnapshot, from: number, step: 1 | -1): string | null {
  for (let at = from; at >= 0 && at < rows.length; at += step) {
    const row = rows.at(at)
    if (row && !row.isGone) return row.entry.row.id
  }
  return null
}
