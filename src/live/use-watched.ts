import { useMemo, useSyncExternalStore } from 'react'

/** What the parts of this room have in common: a view, a held view, a selection. */
export type Watched<T> = { readonly snapshot: () => T; readonly subscribe: (listener: () => void) => () => void }

/** What something is at this moment; drawn again with every change of it. */
export function useWatched<T>({ snapshot, subscribe }: Watched<T>): T {
  return useSyncExternalStore(subscribe, snapshot)
}

/**
 * A part of something at this moment, such as its counts: drawn again only when that part is another one, by `isSame`. Give functions that stay the same
 * between renderings, or all is read anew with each.
 */
export function useWatchedPart<T, Part>(
  { snapshot, subscribe }: Watched<T>,
  partOf: (whole: T) => Part,
  isSame: (one: Part, other: Part) => boolean = Object.is
): Part {
  const read = useMemo(() => lasting(snapshot, partOf, isSame), [snapshot, partOf, isSame])
  return useSyncExternalStore(subscribe, read)
}

/** Reads a part, and answers the same object for as long as it is the same part. */
function lasting<T, Part>(
  snapshot: () => T,
  partOf: (whole: T) => Part,
  isSame: (one: Part, other: Part) => boolean
): () => Part {
  let known: { readonly whole: T; readonly part: Part } | null = null
  return () => {
    const whole = snapshot()
    if (known?.whole === whole) return known.part
    const part = partOf(whole)
    known = { whole, part: known !== null && isSame(known.part, part) ? known.part : part }
    return known.part
  }
}

/** Whether two plain objects have the same values, such as counts. */
export function isSameShallow<T extends object>(one: T, other: T): boolean {
  const keys = Object.keys(one) as (keyof T)[]
  return keys.length === Object.keys(other).length && keys.every(key => Object.is(one[key], other[key]))
}
