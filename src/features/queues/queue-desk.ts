import { createHeldView, type HeldView } from '#live/held-view'
import type { LiveSet } from '#live/live-set'
import type { Naming } from '#live/naming'
import { createSelection, type Selection } from '#live/selection'
import { createView, type View } from '#live/view'
import type { ViewAsked } from '#live/view-rows'

/** What a queue page works with, for as long as it is open: one view, held still for whoever points at it, and one selection. */
export type QueueDesk = {
  readonly live: LiveSet
  readonly view: View
  readonly held: HeldView
  readonly selection: Selection
  /** Wants what an address says; what it wants already is not asked for again. */
  readonly ask: (asked: ViewAsked) => void
  readonly rename: (naming: Naming) => void
}

export function createQueueDesk(live: LiveSet, wanted: ViewAsked, named: Naming): QueueDesk {
  const view = createView(live, wanted, named)
  let [asked, naming] = [JSON.stringify(wanted), named]
  return {
    live,
    view,
    held: createHeldView(live, view),
    selection: createSelection(live),
    ask: next => {
      const text = JSON.stringify(next)
      if (text === asked) return
      asked = text
      view.ask(next)
    },
    rename: other => {
      if (other === naming) return
      naming = other
      view.rename(other)
    }
  }
}
