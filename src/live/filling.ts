import type { CaseRow } from '#api/generated/types.gen'
import { isOpen, type ReadRow } from './row-changes'
import { createStore, type Store } from './store'

/** So few rows are one piece of work. */
const few = 1000

/** A store with rows in it. */
export function filled(rows: readonly CaseRow[], read: ReadRow): Store {
  const store = createStore()
  put(store, rows, read)
  for (const _ of store.finish());
  return store
}

/** The same of rows that come in pieces, with a pause after each piece of work; null when it was stopped meanwhile. */
export async function filledInPieces(
  pieces: AsyncIterable<readonly CaseRow[]>,
  read: ReadRow,
  pause: () => Promise<void>,
  isStopped: () => boolean
): Promise<Store | null> {
  const store = createStore()
  for await (const rows of pieces) {
    if (isStopped()) return null
    put(store, rows, read)
    if (store.size() > few) await pause()
  }
  for (const _ of store.finish()) {
    if (isStopped()) return null
    if (store.size() > few) await pause()
  }
  return isStopped() ? null : store
}

function put(store: Store, rows: readonly CaseRow[], read: ReadRow) {
  store.add(rows.filter(isOpen).flatMap(row => read(row) ?? []))
}
