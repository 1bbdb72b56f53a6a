import type { LiveChanges, LiveSet } from './live-set'
import type { ViewSnapshot } from './view-snapshot'

/** What is selected at one moment; another object after every change. */
export type Selected = {
  readonly ids: ReadonlySet<string>
  /** How many were selected and have been closed since; they are not selected any more, and that is to be said. */
  readonly left: number
}

/**
 * Cases that are selected, by id: updates, filters and sorting leave it alone. A case that is closed is dropped and counted.
 * It listens to the set while somebody listens to it; what happened before is caught up with then.
 */
export type Selection = {
  readonly snapshot: () => Selected
  readonly subscribe: (listener: () => void) => () => void
  readonly toggle: (id: string) => void
  /** Selects from where was last toggled to a row, both included, in the order given; only that row when the other is not in it. */
  readonly extendTo: (id: string, order: RowOrder) => void
  /** Selects all rows of a view, besides what is selected already. */
  readonly addAll: (view: ViewSnapshot) => void
  readonly clear: () => void
}

/** Rows as they stand on the screen, which while they are held still is not how a view has them. */
export type RowOrder = {
  readonly indexOf: (id: string) => number
  /** The ids from one place up to another, which is not included. */
  readonly idsFrom: (from: number, to: number) => readonly string[]
}

export function createSelection(live: LiveSet): Selection {
  const listeners = new Set<() => void>()
  let selected: Selected = { ids: new Set(), left: 0 }
  let from: string | null = null
  let leave: (() => void) | null = null

  function set(ids: ReadonlySet<string>, left: number) {
    selected = { ids, left }
    for (const listener of listeners) listener()
  }

  function drop(gone: readonly string[]) {
    if (gone.length === 0) return
    const ids = new Set(selected.ids)
    for (const id of gone) ids.delete(id)
    set(ids, selected.left + gone.length)
  }

  const isGone = (id: string) => live.find(id) === undefined

  function keep(changes: LiveChanges) {
    if (selected.ids.size === 0) return
    if (changes === 'all') return drop([...selected.ids].filter(isGone))
    drop(
      changes.flatMap(({ before, after }) =>
        before && !after && selected.ids.has(before.row.id) ? [before.row.id] : []
      )
    )
  }

  const add = (ids: Iterable<string>) => set(new Set([...selected.ids, ...ids]), selected.left)

  return {
    snapshot: () => selected,
    subscribe: listener => {
      leave ??= live.onChanges(keep)
      listeners.add(listener)
      keep('all')
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leave?.()
        leave = null
      }
    },
    toggle: id => {
      from = id
      const ids = new Set(selected.ids)
      if (!ids.delete(id) && !isGone(id)) ids.add(id)
      set(ids, selected.left)
    },
    extendTo: (id, order) => add(idsBetween(order, from ?? id, id).filter(one => !isGone(one))),
    addAll: view => add(view.cases.map(({ row }) => row.id).filter(one => !isGone(one))),
    clear: () => {
      from = null
      set(new Set(), 0)
    }
  }
}

function idsBetween(order: RowOrder, one: string, other: string): readonly string[] {
  const [a, b] = [order.indexOf(one), order.indexOf(other)]
  if (b < 0) return []
  const [first, last] = a < 0 ? [b, b] : [Math.min(a, b), Math.max(a, b)]
  return order.idsFrom(first, last + 1)
}

/** How many selected cases are not among the rows of a view: what is done to the selection is done to them too. */
export function countOutside({ ids }: Selected, view: ViewSnapshot): number {
  let outside = 0
  for (const id of ids) if (!view.has(id)) outside += 1
  return outside
}
