import type { LiveCase } from './live-case'

/**
 * When each case changes by itself, the next one first: a binary heap. Cases that were replaced meanwhile are not searched for
 * and taken out; they are skipped when their turn comes.
 */
export type Agenda = {
  readonly add: (entry: LiveCase) => void
  /** Takes out every case that has changed by an instant. */
  readonly takeUntil: (now: number) => LiveCase[]
  /** The instant of the next change; null when nothing will change by itself. */
  readonly next: () => number | null
}

export function createAgenda(isCurrent: (entry: LiveCase) => boolean): Agenda {
  const heap: LiveCase[] = []
  const timeOf = (index: number) => heap[index]?.changesAt ?? Number.POSITIVE_INFINITY

  const swap = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]]
    if (first && second) [heap[a], heap[b]] = [second, first]
  }
  const rise = (from: number) => {
    for (let index = from; index > 0; ) {
      const parent = (index - 1) >> 1
      if (timeOf(parent) <= timeOf(index)) return
      swap(parent, index)
      index = parent
    }
  }
  const sink = () => {
    for (let index = 0; ; ) {
      const left = index * 2 + 1
      const child = timeOf(left + 1) < timeOf(left) ? left + 1 : left
      if (timeOf(child) >= timeOf(index)) return
      swap(child, index)
      index = child
    }
  }
  const pop = () => {
    const top = heap[0]
    const last = heap.pop()
    if (last && heap.length > 0) {
      heap[0] = last
      sink()
    }
    return top
  }
  const dropReplaced = () => {
    while (heap[0] && !isCurrent(heap[0])) pop()
  }

  return {
    add: entry => {
      if (entry.changesAt === null) return
      heap.push(entry)
      rise(heap.length - 1)
    },
    takeUntil: now => {
      const taken: LiveCase[] = []
      for (dropReplaced(); timeOf(0) <= now; dropReplaced()) {
        const entry = pop()
        if (entry) taken.push(entry)
      }
      return taken
    },
    next: () => {
      dropReplaced()
      return heap[0]?.changesAt ?? null
    }
  }
}
