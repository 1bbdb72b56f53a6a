import type { CaseRow } from '#api/generated/types.gen'
import { isOpen, type ReadRow } from './row-changes'
import { createStore, type Store } from './store'

/** Rows read in one piece: some milliseconds on the machine of an office. */
const pieceLength = 1000

/** A store being filled with rows, a piece at a time. */
export type Filling = Generator<void, Store>

export function* filling(rows: readonly CaseRow[], read: ReadRow): Filling {
  const store = createStore()
  for (let from = 0; from < rows.length; from += pieceLength) {
    const open = rows.slice(from, from + pieceLength).filter(isOpen)
    store.add(open.flatMap(row => read(row) ?? []))
    yield
  }
  yield* store.finish()
  return store
}

export function atOnce(pieces: Filling): Store {
  for (let step = pieces.next(); ; step = pieces.next()) if (step.done) return step.value
}

/** Pauses after every piece, unless the rows are so few that one is all; null when it was stopped meanwhile. */
export async function inPieces(
  pieces: Filling,
  count: number,
  pause: () => Promise<void>,
  isStopped: () => boolean
): Promise<Store | null> {
  for (let step = pieces.next(); !isStopped(); step = pieces.next()) {
    if (step.done) return step.value
    if (count > pieceLength) await pause()
  }
  return null
}
