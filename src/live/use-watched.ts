import { useSyncExternalStore } from 'react'

/** What the parts of this room have in common: a view, a held view, a selection. */
export type Watched<T> = { readonly snapshot: () => T; readonly subscribe: (listener: () => void) => () => void }

/** What something is at this moment; drawn again with every change of it. */
export function useWatched<T>({ snapshot, subscribe }: Watched<T>): T {
  return useSyncExternalStore(subscribe, snapshot)
}
