import { createAgenda } from './agenda'
import { merged } from './changes'
import type { LiveCase } from './live-case'
import { compareCases } from './order'
import { type CaseChange, createQueue, type KeptQueue, type LiveQueue, noQueue } from './queue'

/** The open cases and everything that is kept of them: by id, in order, by service, and when each changes by itself. */
export type Store = {
  readonly find: (id: string) => LiveCase | undefined
  readonly size: () => number
  readonly entries: () => Iterable<LiveCase>
  readonly queue: (service?: string) => LiveQueue
  readonly services: () => readonly string[]
  /** Makes changes to all of it. An id may be in them once. */
  readonly commit: (changes: readonly CaseChange[]) => void
  /** The same a piece at a time, without anybody seeing anything of it before the end. Meanwhile nothing else may be changed. */
  readonly draft: () => Draft
  /** Adds cases to a store that is being filled; it is of no use before `finish`. Of one id the newest revision stays. */
  readonly add: (entries: readonly LiveCase[]) => void
  /** The work that makes a filled store ready, a piece at a time: each is short enough not to be felt. */
  readonly finish: () => Generator<void, void>
  readonly takeUntil: (now: number) => LiveCase[]
  readonly nextChangeAt: () => number | null
}

export type Draft = {
  readonly exchange: (piece: readonly CaseChange[]) => void
  /** Puts all changes in place, those of every piece. */
  readonly adopt: (changes: readonly CaseChange[]) => void
}

export function createStore(): Store {
  const byId = new Map<string, LiveCase>()
  const byService = new Map<string, KeptQueue>()
  let all = createQueue()
  const agenda = createAgenda()

  function queueOf(service: string): KeptQueue {
    const found = byService.get(service) ?? createQueue()
    byService.set(service, found)
    return found
  }

  function note({ before, after }: CaseChange) {
    if (before) agenda.remove(before)
    if (before && !after) byId.delete(before.row.id)
    if (!after) return
    byId.set(after.row.id, after)
    agenda.add(after)
  }

  function draft(): Draft {
    const nextAll = all.fork()
    const next = new Map<string, KeptQueue>()
    return {
      exchange: piece => {
        nextAll.exchange(piece)
        for (const [service, own] of byServiceOf(piece)) {
          const queue = next.get(service) ?? queueOf(service).fork()
          next.set(service, queue)
          queue.exchange(own)
        }
      },
      adopt: changes => {
        for (const change of changes) note(change)
        all = nextAll
        for (const [service, queue] of next) byService.set(service, queue)
      }
    }
  }

  function* finish(): Generator<void, void> {
    let runs = runsOf([...byId.values()])
    yield
    for (const run of runs) {
      run.sort(compareCases)
      yield
    }
    while (runs.length > 1) {
      runs = mergedPairs(runs)
      yield
    }
    const sorted = runs[0] ?? []
    all.fill(sorted)
    yield
    const own = casesByService(sorted)
    yield
    for (const [service, entries] of own) {
      queueOf(service).fill(entries)
      yield
    }
    agenda.fill(sorted)
  }

  return {
    find: id => byId.get(id),
    size: () => byId.size,
    entries: () => byId.values(),
    queue: service => (service === undefined ? all.show() : (byService.get(service)?.show() ?? noQueue)),
    services: () => [...byService].filter(([, queue]) => queue.show().counts.all > 0).map(([code]) => code),
    commit: changes => {
      for (const change of changes) note(change)
      all.exchange(changes)
      for (const [service, own] of byServiceOf(changes)) queueOf(service).exchange(own)
    },
    draft,
    add: entries => {
      for (const entry of entries) {
        const held = byId.get(entry.row.id)
        if (!held || held.row.revision < entry.row.revision) byId.set(entry.row.id, entry)
      }
    },
    finish,
    takeUntil: agenda.takeUntil,
    nextChangeAt: agenda.next
  }
}

/** Changes by the service they are a change of: a case that went from one to another is out of the one and into the other. */
function byServiceOf(changes: readonly CaseChange[]): Map<string, CaseChange[]> {
  const found = new Map<string, CaseChange[]>()
  for (const change of changes) {
    const { before, after } = change
    if (before && after && before.row.service !== after.row.service) {
      addTo(found, before.row.service, { before, after: null })
      addTo(found, after.row.service, { before: null, after })
    } else addTo(found, (before ?? after)?.row.service ?? '', change)
  }
  return found
}

function casesByService(entries: readonly LiveCase[]): Map<string, LiveCase[]> {
  const found = new Map<string, LiveCase[]>()
  for (const entry of entries) addTo(found, entry.row.service, entry)
  return found
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T) {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** Sorted one by one and then merged, so that no piece of the work is long. */
const runLength = 8192

function runsOf(entries: readonly LiveCase[]): LiveCase[][] {
  const runs: LiveCase[][] = []
  for (let from = 0; from < entries.length; from += runLength) runs.push(entries.slice(from, from + runLength))
  return runs
}

function mergedPairs(runs: readonly LiveCase[][]): LiveCase[][] {
  const next: LiveCase[][] = []
  for (let at = 0; at < runs.length; at += 2) {
    const [one = [], other] = [runs[at], runs[at + 1]]
    next.push(other ? merged(one, other, compareCases) : one)
  }
  return next
}
