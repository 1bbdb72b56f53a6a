import type { LiveCase } from './live-case'

/**
 * When each case changes by itself, the next one first: a binary heap. A case that is removed is not searched for; it is skipped when its turn
 * comes, and when such cases have become one in sixteen they are dropped together.
 */
export type Agenda = {
  readonly add: (entry: LiveCase) => void
  readonly remove: (entry: LiveCase) => void
  /** Puts these cases in place of all there are. */
  readonly fill: (entries: readonly LiveCase[]) => void
  /** Takes out every case that has changed by an instant. */
  readonly takeUntil: (now: number) => LiveCase[]
  /** The instant of the next change; null when nothing will change by itself. */
  readonly next: () => number | null
  /** How many places are taken, those of removed cases included. */
  readonly size: () => number
}

/** Taking this many one by one takes as long as looking through all. */
const manyAtOnce = 1000
const fewRemoved = 1024

export function createAgenda(): Agenda {
  let heap: LiveCase[] = []
  /** The instant of each place of the heap, so that a search looks at numbers and not at 17 cases. */
  let times: number[] = []
  const removed = new Set<LiveCase>()
  /** Every case that was to change until then has been taken out; -Infinity where that is not so any more, for the time was set back. */
  let takenUntil = Number.NEGATIVE_INFINITY

  function put(index: number, entry: LiveCase, time: number) {
    heap[index] = entry
    times[index] = time
  }

  function rise(entry: LiveCase, time: number) {
    let index = heap.length
    while (index > 0) {
      const parent = (index - 1) >> 1
      if ((times[parent] as number) <= time) break
      put(index, heap[parent] as LiveCase, times[parent] as number)
      index = parent
    }
    put(index, entry, time)
  }

  function sink(from: number, entry: LiveCase, time: number) {
    let index = from
    for (let child = index * 2 + 1; child < heap.length; child = index * 2 + 1) {
      if (child + 1 < heap.length && (times[child + 1] as number) < (times[child] as number)) child += 1
      if ((times[child] as number) >= time) break
      put(index, heap[child] as LiveCase, times[child] as number)
      index = child
    }
    put(index, entry, time)
  }

  function pop(): LiveCase | undefined {
    const top = heap[0]
    const [last, time] = [heap.pop(), times.pop()]
    if (last && time !== undefined && heap.length > 0) sink(0, last, time)
    return top
  }

  function rebuild(entries: LiveCase[]) {
    removed.clear()
    heap = entries
    times = entries.map(timeOf)
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at, heap[at] as LiveCase, times[at] as number)
  }

  const isThere = (entry: LiveCase) => removed.size === 0 || !removed.has(entry)

  function dropRemoved() {
    while (heap[0] && removed.delete(heap[0])) pop()
  }

  /** One look through all in place of many searches. */
  function takeMany(now: number, taken: LiveCase[]) {
    const later: LiveCase[] = []
    for (let at = 0; at < heap.length; at++) {
      const entry = heap[at] as LiveCase
      if (isThere(entry)) ((times[at] as number) <= now ? taken : later).push(entry)
    }
    rebuild(later)
  }

  return {
    add: entry => {
      if (entry.changesAt === null) return
      if (entry.changesAt <= takenUntil) takenUntil = Number.NEGATIVE_INFINITY
      rise(entry, entry.changesAt)
    },
    remove: entry => {
      if (entry.changesAt === null || entry.changesAt <= takenUntil) return
      removed.add(entry)
      if (removed.size > Math.max(fewRemoved, heap.length / 16)) rebuild(heap.filter(isThere))
    },
    fill: entries => {
      takenUntil = Number.NEGATIVE_INFINITY
      rebuild(entries.filter(entry => entry.changesAt !== null))
    },
    takeUntil: now => {
      const taken: LiveCase[] = []
      for (dropRemoved(); (times[0] ?? Infinity) <= now; dropRemoved()) {
        if (taken.length === manyAtOnce) {
          takeMany(now, taken)
          break
        }
        taken.push(pop() as LiveCase)
      }
      takenUntil = now
      return taken
    },
    next: () => {
      dropRemoved()
      return times[0] ?? null
    },
    size: () => heap.length
  }
}

const timeOf = (entry: LiveCase) => entry.changesAt ?? Number.POSITIVE_INFINITY
