import type { LiveCase } from './live-case'
import type { LiveChanges, LiveSet } from './live-set'
import type { View } from './view'
import type { ViewSnapshot } from './view-snapshot'

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
}

/**
 * A view whose rows do not move while somebody points at them or has the focus in them: rows change in their place, those that left
 * stay as gone, and new ones wait until they are let in.
 */
export type HeldView = {
  readonly snapshot: () => HeldSnapshot
  readonly subscribe: (listener: () => void) => () => void
  /** Keeps the order from now on. `reason` is who holds, such as the pointer and the focus: each lets go for itself. */
  readonly hold: (reason: string) => void
  readonly release: (reason: string) => void
  /** Shows the rows as they are now, and goes on holding for whoever holds. */
  readonly letIn: () => void
}

/** The order that is kept, and who has come and gone since. */
type Held = {
  readonly view: ViewSnapshot
  readonly gone: Map<string, LiveCase>
  readonly fresh: Set<string>
  readonly placeOf: (id: string) => number
}

const heldFrom = (view: ViewSnapshot): Held => ({ view, gone: new Map(), fresh: new Set(), placeOf: placesIn(view) })

export function createHeldView(live: LiveSet, view: View): HeldView {
  const reasons = new Set<string>()
  const listeners = new Set<() => void>()
  let held: Held | null = null
  let shown: HeldSnapshot | null = null
  let shownFrom: ViewSnapshot | null = null
  let leave: (() => void) | null = null

  const begin = () => {
    held = reasons.size > 0 && leave !== null ? heldFrom(view.snapshot()) : null
  }

  /** Other rows than before were asked for, or all were read anew: whoever asked wants to see them, and whatever was held is not there. */
  function keep(changes: LiveChanges) {
    if (held === null) return
    if (changes === 'all') {
      if (held.view.asked === view.snapshot().asked) recount(held, view.snapshot())
      else begin()
    } else for (const change of changes) note(held, change.before, change.after)
  }

  function tell() {
    shown = null
    for (const listener of listeners) listener()
  }

  function change(to: () => void) {
    to()
    tell()
  }

  return {
    snapshot: () => {
      const now = view.snapshot()
      if (shown === null || shownFrom !== now) shown = held ? heldSnapshot(live, held, now) : freeSnapshot(now)
      shownFrom = now
      return shown
    },
    subscribe: listener => {
      listeners.add(listener)
      if (leave === null) {
        leave = attach(view, keep, tell)
        begin()
        shown = null
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leave?.()
        leave = held = shown = null
      }
    },
    hold: reason => {
      const isFirst = reasons.size === 0
      reasons.add(reason)
      if (isFirst) change(begin)
    },
    release: reason => {
      if (reasons.delete(reason) && reasons.size === 0) change(begin)
    },
    letIn: () => change(begin)
  }
}

function attach(view: View, keep: (changes: LiveChanges) => void, tell: () => void): () => void {
  const leaves = [view.onChanges(keep), view.subscribe(tell)]
  return () => {
    for (const leave of leaves) leave()
  }
}

function note({ gone, fresh }: Held, before: LiveCase | null, after: LiveCase | null) {
  if (before && !after && !fresh.delete(before.row.id)) gone.set(before.row.id, before)
  if (!before && after && !gone.delete(after.row.id)) fresh.add(after.row.id)
}

function freeSnapshot(view: ViewSnapshot): HeldSnapshot {
  return {
    view,
    isHeld: false,
    waiting: 0,
    length: view.length,
    at: index => asRow(view.at(index)),
    slice: (from, to) => view.slice(from, to).map(entry => ({ entry, isGone: false })),
    indexOf: view.indexOf
  }
}

const asRow = (entry: LiveCase | undefined) => entry && { entry, isGone: false }

function heldSnapshot(live: LiveSet, { view: old, gone, fresh, placeOf }: Held, now: ViewSnapshot): HeldSnapshot {
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
    indexOf: placeOf
  }
}

/** After everything was read anew it is not known who came and went; it is counted. */
function recount({ view: old, gone, fresh }: Held, now: ViewSnapshot) {
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
