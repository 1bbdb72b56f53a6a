import type { Schedule } from './pace'

/** Collects what an event stream says of cases, so that a burst is one change of the set and is drawn once. */
export type Buffer<T> = {
  readonly add: (item: T) => void
  /** Hands on at once what there is. */
  readonly flush: () => void
  /** Forgets what there is: it will be read anew. */
  readonly clear: () => void
}

export function createBuffer<T>(schedule: Schedule, take: (items: readonly T[]) => void): Buffer<T> {
  let items: T[] = []
  let cancel: (() => void) | null = null

  function emptied(): readonly T[] {
    cancel?.()
    cancel = null
    const all = items
    items = []
    return all
  }

  function flush() {
    const all = emptied()
    if (all.length > 0) take(all)
  }

  return {
    add: item => {
      items.push(item)
      if (items.length === 1) cancel = schedule(flush)
    },
    flush,
    clear: () => {
      emptied()
    }
  }
}
