import type { Change } from './changes'
import type { LiveCase } from './live-case'
import { compareCases } from './order'
import type { Sequence } from './sequence'
import { createSortedList, type SortedList } from './sorted-list'
import { type Counts, count, noCounts } from './tabs'

/** Cases in order and counted. The same object until one of them changes, and never changed itself. */
export type Queue = { readonly cases: readonly LiveCase[]; readonly counts: Counts }

/**
 * The open cases of one service, or of all. A long one is read by its `list` where it is in view; `cases` makes an array of all of it when it
 * is first asked for.
 */
export type LiveQueue = Queue & { readonly list: Sequence<LiveCase> }

export type CaseChange = Change<LiveCase>

/** A queue that is being kept. */
export type KeptQueue = {
  readonly exchange: (changes: readonly CaseChange[]) => void
  /** Puts other cases, in order already, in place of all there are. */
  readonly fill: (sorted: readonly LiveCase[]) => void
  readonly show: () => LiveQueue
  /** Another queue of the same cases, which goes its own way. */
  readonly fork: () => KeptQueue
}

export const createQueue = (): KeptQueue => queueFrom(createSortedList(compareCases), noCounts)

function queueFrom(list: SortedList<LiveCase>, from: Counts): KeptQueue {
  let counts = { ...from }
  let shown: LiveQueue | null = null
  return {
    exchange: changes => {
      shown = null
      list.exchange(changes)
      for (const { before, after } of changes) {
        if (before) count(counts, before, -1)
        if (after) count(counts, after, 1)
      }
    },
    fill: sorted => {
      shown = null
      list.fill(sorted)
      counts = { ...noCounts }
      for (const entry of sorted) count(counts, entry, 1)
    },
    show: () => {
      shown ??= queueOf(list.sequence(), { ...counts })
      return shown
    },
    fork: () => queueFrom(list.fork(), counts)
  }
}

const queueOf = (list: Sequence<LiveCase>, counts: Counts): LiveQueue => ({
  list,
  counts,
  get cases() {
    return list.toArray()
  }
})

export const noQueue: LiveQueue = createQueue().show()
