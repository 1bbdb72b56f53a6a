import type { Schedule } from './pace'

/** Collects what an event stream says of cases, so that a burst is one change of the set and is drawn once. */
export type Buffer<T> = {
  readonly add: (item: T) => void
  /** Forgets what there is: it will be read anew. */
  readonly clear: () => void
}

/** When what was collected is handed on: the first of a burst, and what was too much for one piece. */
export type Pacing = { readonly first: Schedule; readonly rest: Schedule }

/** So many are one piece of work. Who was away for a minute may be told thousands in one go. */
const most = 200

export function createBuffer<T>({ first, rest }: Pacing, take: (items: readonly T[]) => void): Buffer<T> {
  let items: T[] = []
  let cancel: (() => void) | null = null

  function handOn() {
    const piece = items.slice(0, most)
    items = items.slice(most)
    cancel = items.length > 0 ? rest(handOn) : null
    take(piece)
  }

  return {
    add: item => {
      items.push(item)
      if (items.length === 1) cancel = first(handOn)
    },
    clear: () => {
      cancel?.()
      cancel = null
      items = []
    }
  }
}
