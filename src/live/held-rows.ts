import type { LiveCase } from './live-case'
import type { LiveSet } from './live-set'
import type { Group, ViewSnapshot } from './view-snapshot'

/** A row as it is shown; `isGone` when its case is no longer in the view and only its place is kept. */
export type HeldRow = { readonly entry: LiveCase; readonly isGone: boolean }

/** What is shown at one moment. Counts and totals are those of the view itself: only rows wait. */
export type HeldSnapshot = {
  readonly view: ViewSnapshot
  readonly isHeld: boolean
  /** How many rows wait to be let in. */
  readonly waiting: number
  readonly length: number
  readonly at: (index: number) => HeldRow | undefined
  readonly slice: (from?: number, to?: number) => HeldRow[]
  /** Where the row of a case is shown; -1 for one that waits. */
  readonly indexOf: (id: string) => number
  /** Where the rows of each value stand; how many there are now is for the view's totals to say. */
  readonly groups: () => readonly Group[]
}

/** The order that is kept, and who has come and gone since. */
export type Held = {
  readonly view: ViewSnapshot
  readonly gone: Map<string, LiveCase>
  readonly fresh: Set<string>
  readonly placeOf: (id: string) => number
}

/** Keeps the order of a view as it is. */
export const heldFrom = (view: ViewSnapshot): Held => ({
  view,
  gone: new Map(),
  fresh: new Set(),
  placeOf: placesIn(view)
})

/** A row left, came, or changed. Who comes back has its old place, and who only came and left was never there. */
export function note({ gone, fresh }: Held, before: LiveCase | null, after: LiveCase | null) {
  if (before && !after && !fresh.delete(before.row.id)) gone.set(before.row.id, before)
  if (!before && after && !gone.delete(after.row.id)) fresh.add(after.row.id)
}

/** The rows as the view has them. */
export function freeSnapshot(view: ViewSnapshot): HeldSnapshot {
  return {
    view,
    isHeld: false,
    waiting: 0,
    length: view.length,
    at: index => asRow(view.at(index)),
    slice: (from, to) => view.slice(from, to).map(entry => ({ entry, isGone: false })),
    indexOf: view.indexOf,
    groups: view.groups
  }
}

const asRow = (entry: LiveCase | undefined) => entry && { entry, isGone: false }

/** The rows in the order that is kept, each as its case is now, or as it last was. */
export function heldSnapshot(
  live: LiveSet,
  { view: old, gone, fresh, placeOf }: Held,
  now: ViewSnapshot
): HeldSnapshot {
  const rowOf = (entry: LiveCase): HeldRow => {
    const left = gone.get(entry.row.id)
    return left ? { entry: left, isGone: true } : { entry: live.find(entry.row.id) ?? entry, isGone: false }
  }
  return {
    view: now,
    isHeld: true,
    waiting: fresh.size,
    length: old.length,
    at: index => {
      const entry = old.at(index)
      return entry && rowOf(entry)
    },
    slice: (from, to) => old.slice(from, to).map(rowOf),
    indexOf: placeOf,
    groups: old.groups
  }
}

/** After everything was read anew it is not known who came and went; it is counted. */
export function recount({ view: old, gone, fresh }: Held, now: ViewSnapshot) {
  const [were, are] = [idsOf(old), idsOf(now)]
  for (const { row } of old.cases) if (are.has(row.id)) gone.delete(row.id)
  for (const entry of old.cases) if (!are.has(entry.row.id) && !gone.has(entry.row.id)) gone.set(entry.row.id, entry)
  fresh.clear()
  for (const id of are) if (!were.has(id)) fresh.add(id)
}

const idsOf = (view: ViewSnapshot) => new Set(view.cases.map(({ row }) => row.id))

/** Where each case stands in an order that is kept; made when first asked for, since that order is not the newest one's. */
function placesIn(view: ViewSnapshot): (id: string) => number {
  let places: Map<string, number> | null = null
  return id => {
    places ??= new Map(view.cases.map(({ row }, place) => [row.id, place]))
    return places.get(id) ?? -1
  }
}
