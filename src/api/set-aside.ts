/** A row that was refused at the boundary: kept out of every figure, counted, and listed on the diagnostics page. */
export type SetAside = { readonly operation: string; readonly row: string; readonly issues: readonly string[] }

export type SetAsideList = {
  /** The newest of them, to look at. */
  readonly rows: () => readonly SetAside[]
  /** How many there are in all. */
  readonly count: () => number
  /** A row of the same name takes the place of the one before. */
  readonly add: (rows: readonly SetAside[]) => void
  /** The row of this name has been put right. */
  readonly drop: (row: string) => void
  /** Forget all, before everything is read anew. */
  readonly clear: () => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A backend gone wrong may send a hundred thousand bad rows; this many are shown, all are counted. */
const most = 500
/** What a row is called that has no name of its own; each of them counts. */
export const nameless = '?'

export function createSetAsideList(): SetAsideList {
  const byName = new Map<string, SetAside>()
  const listeners = new Set<() => void>()
  let shown: readonly SetAside[] = []
  let unnamed = 0
  const changed = () => {
    shown = [...byName.values()].slice(-most)
    for (const listener of listeners) listener()
  }
  const keyOf = ({ row }: SetAside) => {
    if (row !== nameless) return row
    unnamed += 1
    return `${nameless} ${unnamed}`
  }
  return {
    rows: () => shown,
    count: () => byName.size,
    add: more => {
      for (const row of more) byName.set(keyOf(row), row)
      if (more.length > 0) changed()
    },
    drop: row => {
      if (byName.delete(row)) changed()
    },
    clear: () => {
      if (byName.size === 0) return
      byName.clear()
      changed()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
