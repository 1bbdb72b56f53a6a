import type { CaseRow } from '#api/generated/types.gen'
import { createAgenda } from './agenda'
import type { LiveCase } from './live-case'
import { compareCases, insert, remove } from './order'
import { type Counts, counted, noCounts } from './tabs'

/** The cases of one service, or of all, in order and counted. The same object until one of them changes, and never changed itself. */
export type Queue = { readonly cases: readonly LiveCase[]; readonly counts: Counts }

/** The set at one moment: another object after every change, so that whoever draws from it is drawn again. */
export type LiveSnapshot = {
  /** The queue of a service, by its code; of all services without one. */
  readonly queue: (service?: string) => Queue
  /** Codes of the services that have open cases. */
  readonly services: () => readonly string[]
}

/**
 * The one set of open cases. Every figure of the app is read from it, so counts and rows cannot disagree.
 * It is kept true by `apply` (a case changed) and `advance` (time passed); neither reads a clock.
 */
export type LiveSet = {
  readonly snapshot: () => LiveSnapshot
  readonly subscribe: (listener: () => void) => () => void
  /** Puts other rows in place of all there are. */
  readonly replace: (rows: readonly CaseRow[], now: number) => void
  /** A case is new, has changed or was closed. An older revision than the one held is ignored. */
  readonly apply: (row: CaseRow, now: number) => void
  /** Re-evaluates exactly the cases that changed by themselves up to an instant. */
  readonly advance: (now: number) => void
  /** When `advance` is next due; null when nothing will change by itself. */
  readonly nextChangeAt: () => number | null
  readonly find: (id: string) => LiveCase | undefined
}

/** Reads a row at an instant: throws what the rules of time throw for a row they cannot reckon with. */
export type Evaluate = (row: CaseRow, now: number) => LiveCase
export type OnRefused = (row: CaseRow, error: unknown) => void

/** `shown` is the copy handed out, made when it is asked for and dropped with the next change. */
type MutableQueue = { cases: LiveCase[]; counts: Counts; shown: Queue | null }

const noQueue: Queue = { cases: [], counts: noCounts }
const emptyQueue = (): MutableQueue => ({ cases: [], counts: noCounts, shown: null })

export function createLiveSet(evaluate: Evaluate, onRefused: OnRefused): LiveSet {
  const byId = new Map<string, LiveCase>()
  const byService = new Map<string, MutableQueue>()
  const all = emptyQueue()
  const listeners = new Set<() => void>()
  let agenda = createAgenda(isCurrent)
  let snapshot = takeSnapshot()

  function isCurrent(entry: LiveCase) {
    return byId.get(entry.row.id) === entry
  }

  function queueOf(service: string): MutableQueue {
    const found = byService.get(service) ?? emptyQueue()
    byService.set(service, found)
    return found
  }

  function changed() {
    snapshot = takeSnapshot()
    for (const listener of listeners) listener()
  }

  function put(entry: LiveCase) {
    byId.set(entry.row.id, entry)
    agenda.add(entry)
    for (const queue of [all, queueOf(entry.row.service)]) {
      insert(queue.cases, entry)
      queue.counts = counted(queue.counts, entry, 1)
      queue.shown = null
    }
  }

  function take(entry: LiveCase) {
    byId.delete(entry.row.id)
    for (const queue of [all, queueOf(entry.row.service)]) {
      remove(queue.cases, entry)
      queue.counts = counted(queue.counts, entry, -1)
      queue.shown = null
    }
  }

  function evaluated(row: CaseRow, now: number): LiveCase | null {
    try {
      return evaluate(row, now)
    } catch (error) {
      onRefused(row, error)
      return null
    }
  }

  function exchange(row: CaseRow, now: number) {
    const held = byId.get(row.id)
    if (held) take(held)
    if (row.clock.stoppedAt !== null) return
    const entry = evaluated(row, now)
    if (entry) put(entry)
  }

  /** Sorting once is quicker than a hundred thousand insertions. */
  function fill(rows: readonly CaseRow[], now: number) {
    for (const row of rows) {
      const held = byId.get(row.id)
      if (row.clock.stoppedAt !== null || (held && held.row.revision >= row.revision)) continue
      const entry = evaluated(row, now)
      if (entry) byId.set(row.id, entry)
    }
    for (const entry of byId.values()) {
      agenda.add(entry)
      for (const queue of [all, queueOf(entry.row.service)]) queue.cases.push(entry)
    }
    for (const queue of [all, ...byService.values()]) {
      queue.cases.sort(compareCases)
      queue.counts = queue.cases.reduce((counts, entry) => counted(counts, entry, 1), noCounts)
      queue.shown = null
    }
  }

  function takeSnapshot(): LiveSnapshot {
    return {
      queue: service => show(service === undefined ? all : byService.get(service)),
      services: () => [...byService].filter(([, queue]) => queue.cases.length > 0).map(([code]) => code)
    }
  }

  function show(queue: MutableQueue | undefined): Queue {
    if (!queue) return noQueue
    queue.shown ??= { cases: queue.cases.slice(), counts: queue.counts }
    return queue.shown
  }

  return {
    snapshot: () => snapshot,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    replace: (rows, now) => {
      byId.clear()
      byService.clear()
      all.cases = []
      agenda = createAgenda(isCurrent)
      fill(rows, now)
      changed()
    },
    apply: (row, now) => {
      const held = byId.get(row.id)
      if (held && held.row.revision >= row.revision) return
      exchange(row, now)
      changed()
    },
    advance: now => {
      const due = agenda.takeUntil(now)
      for (const entry of due) exchange(entry.row, now)
      if (due.length > 0) changed()
    },
    nextChangeAt: () => agenda.next(),
    find: id => byId.get(id)
  }
}
