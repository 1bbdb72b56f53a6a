import { freeSnapshot, type Held, type HeldSnapshot, heldFrom, heldSnapshot, note, recount } from './held-rows'
import type { LiveChanges, LiveSet } from './live-set'
import type { View } from './view'
import type { ViewSnapshot } from './view-snapshot'

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
        leave = held = shown = shownFrom = null
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
