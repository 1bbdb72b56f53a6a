import type { HeldSnapshot } from '#live/held-rows'
import { type Item, itemOf, itemOfRow, type Layout } from './layout'
import { indexNear } from './neighbours'

/** What is on the screen: rows, and where they stand. */
export type Shown = { readonly rows: HeldSnapshot; readonly layout: Layout }

/** Names a head or a row for as long as it is there, wherever it moves. */
export function keyOf(item: Item, rows: HeldSnapshot): string | null {
  if (item.kind === 'head') return headKey(item.group.value)
  const id = rows.at(item.index)?.entry.row.id
  return id === undefined ? null : caseKey(id)
}

export const caseKey = (id: string) => `case:${id}`
export const headKey = (value: string) => `group:${value}`

/** The case a key is of; null for the head of a group. */
export const caseOf = (key: string): string | null => (key.startsWith('case:') ? key.slice(5) : null)
export const groupOf = (key: string): string | null => (key.startsWith('group:') ? key.slice(6) : null)

/** Where something stands now; -1 where it is no more. `near` is where it was. */
export function itemOfKey({ rows, layout }: Shown, key: string, near: number): number {
  const group = groupOf(key)
  if (group !== null) return layout.sections.find(section => section.group?.value === group)?.item ?? -1
  const at = itemOf(layout, near)
  const id = caseOf(key) ?? ''
  const index = indexNear(rows, id, at?.kind === 'row' ? at.index : -1)
  return index < 0 ? -1 : itemOfRow(layout, index)
}

/** The key at a place, if there is one. */
export function keyAt({ rows, layout }: Shown, item: number): string | null {
  const at = itemOf(layout, item)
  return at ? keyOf(at, rows) : null
}
