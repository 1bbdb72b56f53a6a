import type { CaseRow } from '#api/generated/types.gen'
import { filled, filledInPieces } from './filling'
import { createForeseen } from './foreseen'
import type { Evaluate, LiveCase } from './live-case'
import type { CaseChange, LiveQueue } from './queue'
import { changesOf, isOpen } from './row-changes'
import { type Sight, sees } from './sight'
import { createStore, type Store } from './store'
import { type Prepare, turning } from './turning'

/** The set at one moment: another object after every change, so that whoever draws from it is drawn again. */
export type LiveSnapshot = {
  /** The queue of a service, by its code; of all services without one. */
  readonly queue: (service?: string) => LiveQueue
  /** Codes of the services that have open cases. */
  readonly services: () => readonly string[]
}

/** What became of which cases, each of them once; `all` when the whole set is another one. */
export type LiveChanges = readonly CaseChange[] | 'all'

/**
 * The one set of open cases. Every figure of the app is read from it, so counts and rows cannot disagree.
 * It is kept true by `apply` (a case changed) and `advance` (time passed); neither reads a clock. Whatever is asked of it with an instant first
 * brings all of it to that instant, forward or back. Each call tells its listeners once, and only when something changed.
 *
 * Where a pace is given, what thousands of cases become at one instant is worked out in pieces and exchanged as a whole. Until then everything
 * stays as it was, true as of `asOf`; rows that are applied meanwhile wait for it, some hundred milliseconds.
 */
export type LiveSet = {
  readonly snapshot: () => LiveSnapshot
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Told before those that `subscribe`: for what is kept along with the set, such as a view. Who gives `prepare` is first asked by it to make many
   * changes in pieces, without showing them before being told of the very same array.
   */
  readonly onChanges: (listener: (changes: LiveChanges) => void, prepare?: Prepare) => () => void
  /** Puts other rows in place of all there are. */
  readonly replace: (rows: readonly CaseRow[], now: number) => void
  /**
   * The same with rows that come in pieces, with a pause after each; the old rows stay until the last. What is applied from the call on is not
   * lost. `now` is asked with the first piece and again at the end, for time has passed.
   * Nothing is changed when the signal is aborted, another replacing begins, or the rows cannot be read, which is thrown.
   */
  readonly replaceInPieces: (
    pieces: AsyncIterable<readonly CaseRow[]>,
    now: () => number,
    pause: () => Promise<void>,
    signal?: AbortSignal
  ) => Promise<void>
  /** A case is new, has changed or was closed. An older revision than the one held is ignored. */
  readonly apply: (row: CaseRow, now: number) => void
  /** Many of them in order, as one change. */
  readonly applyAll: (rows: readonly CaseRow[], now: number) => void
  /**
   * Shows cases as they will most likely be once the backend has done what was asked of it; a closed one leaves. It holds until a newer revision
   * comes or it is taken back. A row of another revision than the one held, or that cannot be reckoned with, changes nothing.
   */
  readonly foresee: (rows: readonly CaseRow[], now: number) => void
  /** Shows cases as they were before they were foreseen; one that has a newer revision since stays as it is. */
  readonly takeBack: (ids: Iterable<string>, now: number) => void
  /** From now on rows are read by other rules. Those held stay as they were read until they are put in place anew. */
  readonly readBy: (evaluate: Evaluate) => void
  /** From now on a case that comes is held only where it may be seen; one that has gone elsewhere leaves. */
  readonly seeOnly: (sight: Sight) => void
  /** Re-evaluates exactly the cases that changed by themselves up to an instant. */
  readonly advance: (now: number) => void
  /** When `advance` is next due; null when nothing will change by itself, and while a change in pieces is under way. */
  readonly nextChangeAt: () => number | null
  readonly find: (id: string) => LiveCase | undefined
  /** The instant everything in it is true for; -Infinity before the first. */
  readonly asOf: () => number
  /** How many cases are open. */
  readonly size: () => number
}

/** How long work is divided: a pause after each piece, when more than so many cases change at once. */
export type Pace = { readonly pause: () => Promise<void>; readonly many?: number }

/** Fewer cases than this change in some milliseconds. */
const manyAtOnce = 2000

/** A change in pieces, the instant it is for, and what came meanwhile: rows, and the instant to go on to. */
type UnderWay = {
  readonly work: ReturnType<typeof turning>
  readonly target: number
  rows: readonly CaseRow[]
  until: number
}

export type OnRefused = (row: CaseRow, error: unknown) => void

export function createLiveSet(rules: Evaluate, onRefused: OnRefused, pace: Pace | null = null): LiveSet {
  let evaluate = rules
  let sight: Sight = { offices: null, services: null }
  const listeners = new Set<() => void>()
  const keepers = new Map<(changes: LiveChanges) => void, Prepare | undefined>()
  const foreseen = createForeseen()
  let store = createStore()
  let snapshot = snapshotOf(store)
  let at = Number.NEGATIVE_INFINITY
  /** Rows that came while the set is being replaced in pieces; null while it is not. */
  let meanwhile: CaseRow[] | null = null
  let underWay: UnderWay | null = null

  function told(changes: LiveChanges) {
    if (changes.length === 0) return
    snapshot = snapshotOf(store)
    for (const keeper of keepers.keys()) keeper(changes)
    for (const listener of listeners) listener()
  }

  function read(row: CaseRow, now: number, refuse = onRefused): LiveCase | null {
    try {
      return evaluate(row, now)
    } catch (error) {
      refuse(row, error)
      return null
    }
  }

  function readAgain(entry: LiveCase, now: number): LiveCase | null {
    if (!evaluate.again) return read(entry.row, now)
    try {
      return evaluate.again(entry, now)
    } catch (error) {
      onRefused(entry.row, error)
      return null
    }
  }

  /** The cases the passing of time has changed, or that a clock which was set back takes back. */
  const turnedBy = (now: number): LiveCase[] => (now >= at ? store.takeUntil(now) : notHeldAt(now))

  function notHeldAt(now: number): LiveCase[] {
    const turned: LiveCase[] = []
    for (const entry of store.entries()) if (!evaluate.heldAt?.(entry, now)) turned.push(entry)
    return turned
  }

  const applied = (rows: readonly CaseRow[], now: number) =>
    changesOf(rows, store.find, row => (sees(sight, row) ? read(row, now) : null))

  /** Puts rows in place whatever their revision, where the rules of time can reckon with them. */
  function put(rows: readonly CaseRow[], now: number): CaseChange[] {
    return rows.flatMap(row => {
      const before = store.find(row.id) ?? null
      const after = isOpen(row) ? quietly(row, now) : null
      return after === undefined || (before === null && after === null) ? [] : [{ before, after }]
    })
  }

  function quietly(row: CaseRow, now: number): LiveCase | undefined {
    try {
      return evaluate(row, now)
    } catch {
      return undefined
    }
  }

  /** Brings everything to an instant and makes some changes besides. What was changed by both is read once. */
  function bringTo(
    now: number,
    change: () => readonly CaseChange[] = nothing,
    turned = turnedBy(now)
  ): readonly CaseChange[] {
    at = now
    const made = change()
    const anew = new Set(made.map(({ before }) => before))
    const changes: CaseChange[] = []
    for (const entry of turned) if (!anew.has(entry)) changes.push({ before: entry, after: readAgain(entry, now) })
    for (const one of made) changes.push(one)
    store.commit(changes)
    return changes
  }

  function applyAll(rows: readonly CaseRow[], now: number) {
    if (meanwhile) for (const row of rows) meanwhile.push(row)
    come(rows, now)
  }

  function come(rows: readonly CaseRow[], now: number) {
    if (underWay) {
      underWay.rows = [...underWay.rows, ...rows]
      underWay.until = now
      return
    }
    const turned = turnedBy(now)
    if (pace && turned.length > (pace.many ?? manyAtOnce)) void turnInPieces(pace, turned, rows, now)
    else told(bringTo(now, () => applied(foreseen.heard(rows), now), turned))
  }

  async function turnInPieces({ pause }: Pace, turned: readonly LiveCase[], rows: readonly CaseRow[], now: number) {
    const preparing = [...keepers.values()].filter(prepare => prepare !== undefined)
    const work = turning(store, turned, entry => readAgain(entry, now), preparing)
    const mine: UnderWay = { work, target: now, until: now, rows }
    underWay = mine
    for (let step = work.next(); underWay === mine; step = work.next()) {
      if (step.done) return endTurn(mine, step.value)
      await pause()
    }
  }

  /** Shows what was worked out, and then what came meanwhile. */
  function endTurn({ target, rows, until }: UnderWay, exchange: () => readonly CaseChange[]) {
    underWay = null
    at = target
    told(exchange())
    come(rows, until)
  }

  /** Somebody wants a change now: what is under way is done without pauses, and so is what that leads to. */
  function finishTurn() {
    while (underWay !== null) {
      const step = underWay.work.next()
      if (step.done) endTurn(underWay, step.value)
    }
  }

  function changeAtOnce(now: number, change: () => readonly CaseChange[]) {
    finishTurn()
    told(bringTo(now, change))
  }

  /** Puts a filled store in place, brought from the instant it was read at to another one, with what came meanwhile. */
  function exchange(filled: Store, readAt: number, now: number, rows: readonly CaseRow[]) {
    const late = foreseen.heard(underWay?.rows ?? [])
    store = filled
    at = readAt
    meanwhile = null
    underWay = null
    bringTo(now, () => applied([...late, ...rows], now))
    store.commit(put(foreseen.still(store.find), now))
    told('all')
  }

  return {
    snapshot: () => snapshot,
    subscribe: listener => added(listeners, listener),
    onChanges: (listener, prepare) => {
      keepers.set(listener, prepare)
      return () => {
        keepers.delete(listener)
      }
    },
    replace: (rows, now) => {
      const store = filled(rows, row => read(row, now))
      exchange(store, now, now, [])
    },
    replaceInPieces: async (pieces, now, pause, signal) => {
      const mine: CaseRow[] = []
      meanwhile = mine
      const isStopped = () => signal?.aborted === true || meanwhile !== mine
      let readAt: number | null = null
      const refused: (readonly [CaseRow, unknown])[] = []
      const readOne = (row: CaseRow) => {
        readAt ??= now()
        return read(row, readAt, (one, error) => refused.push([one, error]))
      }
      try {
        const store = await filledInPieces(pieces, readOne, pause, isStopped)
        if (!store || isStopped()) return
        for (const [row, error] of refused) onRefused(row, error)
        exchange(store, readAt ?? now(), now(), mine)
      } finally {
        if (meanwhile === mine) meanwhile = null
      }
    },
    apply: (row, now) => applyAll([row], now),
    applyAll,
    foresee: (rows, now) => changeAtOnce(now, () => put(foreseen.note(rows, store.find), now)),
    takeBack: (ids, now) => changeAtOnce(now, () => put(foreseen.takeBack(ids), now)),
    readBy: others => {
      evaluate = others
    },
    seeOnly: others => {
      sight = others
    },
    advance: now => applyAll([], now),
    nextChangeAt: () => (underWay ? null : store.nextChangeAt()),
    find: id => store.find(id),
    asOf: () => at,
    size: () => store.size()
  }
}

const nothing = () => []

function snapshotOf(store: Store): LiveSnapshot {
  return { queue: store.queue, services: store.services }
}

function added<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
