/** A row that was refused at the boundary: kept out of every figure, counted, and listed on the diagnostics page. */
export type SetAside = { readonly operation: string; readonly row: string; readonly issues: readonly string[] }

export type SetAsideList = {
  /** The newest of them, to look at. */
  readonly rows: () => readonly SetAside[]
  /** How many there are in all. */
  readonly count: () => number
  readonly add: (rows: readonly SetAside[]) => void
  /** Forget all, before everything is read anew. */
  readonly clear: () => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A backend gone wrong may send a hundred thousand bad rows; this many are kept, all are counted. */
const most = 500

export function createSetAsideList(): SetAsideList {
  let rows: readonly SetAside[] = []
  let count = 0
  const listeners = new Set<() => void>()
  const set = (next: readonly SetAside[], total: number) => {
    rows = next
    count = total
    for (const listener of listeners) listener()
  }
  return {
    rows: () => rows,
    count: () => count,
    add: more => {
      if (more.length > 0) set([...rows, ...more].slice(-most), count + more.length)
    },
    clear: () => {
      if (count > 0) set([], 0)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
