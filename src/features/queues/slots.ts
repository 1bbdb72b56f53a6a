/** Where rows are in the document: the place of each by its key, and the places in the order they stand there. */
export type Slots = { readonly of: ReadonlyMap<string, number>; readonly order: readonly number[] }

export const noSlots: Slots = { of: new Map(), order: [] }

/**
 * Which place in the document each row that is drawn has: who stays keeps its place, who comes takes one that came free. A row that is written anew costs
 * a part of one that is taken out and another put in, and while a list is scrolled that is all it does. The one with the focus stays, so it keeps the focus.
 *
 * Moved about in the document a row is laid out anew as if it were new. So while the list is scrolled (`isMoving`) places stand where they stood; at rest
 * they stand in the order of the rows, which is that in which they are read out.
 *
 * @param keys what is drawn now, each once, in its order
 */
export function slotsFor(keys: readonly string[], before: Slots, isMoving: boolean): Slots {
  const taken = new Set(keys.flatMap(key => before.of.get(key) ?? []))
  let slot = -1
  const nextFree = () => {
    do slot++
    while (taken.has(slot))
    return slot
  }
  const of = new Map(keys.map(key => [key, before.of.get(key) ?? nextFree()]))
  const inOrder = [...of.values()]
  if (!isMoving) return { of, order: inOrder }
  const drawn = new Set(inOrder)
  return { of, order: [...new Set([...before.order, ...inOrder])].filter(one => drawn.has(one)) }
}
