import type { HeldRow } from '#live/held-rows'
import { type Item, itemOf } from './layout'
import type { Shown } from './row-keys'

/** An item that is drawn; `held` is the row of a case, which a head has not. */
export type DrawnItem = { readonly at: number; readonly item: Item; readonly held: HeldRow | null }

/**
 * The items in a window, read one by one, and of each section in it the head, since that stays in sight. The one with the focus is drawn wherever it is:
 * taken away, it would take the keyboard with it.
 */
export function drawnItems(
  { rows, layout }: Shown,
  [from, to]: readonly [number, number],
  pinned: number
): DrawnItem[] {
  const places = new Set<number>()
  const first = itemOf(layout, from)
  if (first?.section.group) places.add(first.section.item)
  for (let at = from; at < to; at++) places.add(at)
  if (pinned >= 0 && pinned < layout.length) places.add(pinned)
  return [...places].sort((a, b) => a - b).flatMap(at => drawn(at))

  function drawn(at: number): DrawnItem[] {
    const item = itemOf(layout, at)
    if (item === undefined) return []
    const held = item.kind === 'row' ? (rows.at(item.index) ?? null) : null
    return item.kind === 'row' && held === null ? [] : [{ at, item, held }]
  }
}
