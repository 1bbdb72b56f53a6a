import { type Desk, useDesk, useFeedState, useLiveSnapshot } from './desk'
import type { FeedState } from './feed'
import type { LiveSnapshot } from './live-set'

export type LiveDesk = Desk & { readonly state: FeedState; readonly open: LiveSnapshot }

/** The desk of a page that reads the live set, with the open cases as they are at this moment. */
export function useLiveDesk(): LiveDesk {
  const desk = useDesk()
  const state = useFeedState(desk.feed)
  const open = useLiveSnapshot(desk.live)
  return { ...desk, state, open }
}
