import { narrows } from './filter'
import type { LiveChanges, LiveSet } from './live-set'
import type { Naming } from './naming'
import type { CaseChange } from './queue'
import { inPieces, type Pieces } from './turning'
import { createRows, type RowsDraft, type ViewAsked, type ViewRows } from './view-rows'
import { snapshotOf, type ViewSnapshot } from './view-snapshot'

/**
 * Some of the open cases in an order of one's own. While somebody listens it is kept by the set's changes and not made anew; until then it is
 * brought up to date when it is looked at, so making one costs and holds nothing.
 */
export type View = {
  /** Another object after every change of its rows or counts. */
  readonly snapshot: () => ViewSnapshot
  readonly subscribe: (listener: () => void) => () => void
  /** What became of its rows, told before those that `subscribe`; `all` when they are others. */
  readonly onChanges: (listener: (changes: LiveChanges) => void) => () => void
  /** Wants something else; what is left out stays as it was. */
  readonly ask: (asked: Partial<ViewAsked>) => void
  /** Names in another language, or of another agreement. */
  readonly rename: (naming: Naming) => void
}

/** Changes that were made in a draft of some rows. */
type Prepared = {
  readonly of: ViewRows
  readonly changes: readonly CaseChange[]
  readonly adopt: RowsDraft['adopt']
}

export function createView(live: LiveSet, wanted: ViewAsked, named: Naming): View {
  const listeners = new Set<() => void>()
  const keepers = new Set<(changes: LiveChanges) => void>()
  let [asked, naming] = [wanted, named]
  let rows: ViewRows | null = null
  let builtFrom = live.snapshot()
  let shown: ViewSnapshot | null = null
  let isTold = true
  let leave: (() => void) | null = null
  let prepared: Prepared | null = null

  /** The rows, made where there are none or where they were not kept since. */
  function current(): ViewRows {
    const from = live.snapshot()
    if (rows !== null && (leave !== null || from === builtFrom)) return rows
    builtFrom = from
    shown = null
    rows = createRows(asked, naming, asked.asOf ?? live.asOf(), from.queue().list)
    return rows
  }

  /** Works out many changes beforehand; who asks for something else meanwhile has other rows, and they are changed at once. */
  function* prepare(changes: readonly CaseChange[]): Pieces {
    const of = rows
    if (of === null) return
    const draft = of.draft()
    for (const piece of inPieces(changes)) {
      draft.exchange(piece)
      yield
    }
    prepared = { of, changes, adopt: draft.adopt }
  }

  function exchanged(changes: readonly CaseChange[], of: ViewRows): readonly CaseChange[] | null {
    const ready = prepared?.of === of && prepared.changes === changes ? prepared.adopt() : undefined
    prepared = null
    return ready === undefined ? of.exchange(changes) : ready
  }

  function keep(changes: LiveChanges) {
    const own = changes === 'all' || rows === null ? 'all' : exchanged(changes, rows)
    if (own === null) return
    if (own === 'all') rows = null
    changed(own)
  }

  function changed(own: LiveChanges) {
    shown = null
    isTold = false
    if (own.length > 0) for (const keeper of keepers) keeper(own)
  }

  function tell() {
    if (isTold) return
    isTold = true
    for (const listener of listeners) listener()
  }

  /** Listening to the set begins with the first who listens here and ends with the last. */
  function attached<T>(to: Set<T>, listener: T): () => void {
    current()
    leave ??= both(live.onChanges(keep, prepare), live.subscribe(tell))
    to.add(listener)
    return () => {
      to.delete(listener)
      if (listeners.size + keepers.size > 0) return
      leave?.()
      leave = null
      builtFrom = live.snapshot()
    }
  }

  /** When typing went on, what was found before is all there is to look through, and it is in order. */
  function isWithin(next: ViewAsked): boolean {
    return (
      JSON.stringify(orderAsked(next)) === JSON.stringify(orderAsked(asked)) &&
      (next.tab ?? 'all') === 'all' &&
      (asked.tab ?? 'all') === 'all' &&
      narrows(next.filter, asked.filter, naming)
    )
  }

  function rebuild(next: ViewAsked) {
    const old = isWithin(next) ? current() : null
    asked = next
    rows = old && createRows(asked, naming, old.asOf, old.sequence(), true)
    changed('all')
    tell()
  }

  return {
    snapshot: () => {
      const now = current()
      shown ??= snapshotOf({ live, naming, asked, rows: now })
      return shown
    },
    subscribe: listener => attached(listeners, listener),
    onChanges: listener => attached(keepers, listener),
    ask: more => rebuild({ ...asked, ...more }),
    rename: other => {
      naming = other
      rows = null
      changed('all')
      tell()
    }
  }
}

const orderAsked = ({ sort, group, asOf }: ViewAsked) => [sort, group, asOf]

function both(one: () => void, other: () => void): () => void {
  return () => {
    one()
    other()
  }
}
