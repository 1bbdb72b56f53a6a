import type { LiveCase } from './live-case'
import type { CaseChange } from './queue'
import type { Store } from './store'

/** Work in pieces: each is short enough not to be felt, and nothing is to be seen of any before the end. */
export type Pieces<T = void> = Generator<void, T>

/** Whoever is kept along with the set and makes many changes beforehand, to be exchanged when they are told. */
export type Prepare = (changes: readonly CaseChange[]) => Pieces

const pieceLength = 500

export function* inPieces<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += pieceLength) yield items.slice(from, from + pieceLength)
}

/**
 * What becomes of many cases that change at one instant, a closing time or midnight: they are read again, put in place in a draft of the store
 * and of whoever keeps along. Then all of it is exchanged by the function that is returned, which returns the changes.
 */
export function* turning(
  store: Store,
  turned: readonly LiveCase[],
  read: (entry: LiveCase) => LiveCase | null,
  keepers: Iterable<Prepare>
): Pieces<() => readonly CaseChange[]> {
  const changes: CaseChange[] = []
  for (const piece of inPieces(turned)) {
    for (const entry of piece) changes.push({ before: entry, after: read(entry) })
    yield
  }
  const draft = store.draft()
  for (const piece of inPieces(changes)) {
    draft.exchange(piece)
    yield
  }
  for (const prepare of keepers) yield* prepare(changes)
  return () => {
    draft.adopt(changes)
    return changes
  }
}
