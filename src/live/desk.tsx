import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { AgreementIndex } from '#api/agreement-index'
import type { Me, Service } from '#api/generated/types.gen'
import type { SetAsideList } from '#api/set-aside'
import type { Feed, FeedState } from './feed'
import type { LiveSet, LiveSnapshot } from './live-set'

/** What a page works with once backend and agreement are known. */
export type Desk = {
  readonly service: Service
  readonly index: AgreementIndex
  /** Null until it is known, and where the backend cannot say. */
  readonly me: Me | null
  readonly live: LiveSet
  readonly feed: Feed
  readonly setAside: SetAsideList
}

const DeskContext = createContext<Desk | null>(null)

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** The desk, or null while backend and agreement are not yet known. */
export const useFindDesk = (): Desk | null => useContext(DeskContext)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no DeskProvider above')
  return desk
}

/** The live set at this moment; drawn again with every change of it. */
export function useLiveSnapshot(live: LiveSet): LiveSnapshot {
  return useSyncExternalStore(live.subscribe, live.snapshot)
}

export function useFeedState(feed: Feed): FeedState {
  return useSyncExternalStore(feed.subscribe, feed.state, feed.state)
}
