import { type Desk, useDesk, useFeedState, useLiveVersion } from './desk'
import type { FeedState } from './feed'

export type LiveDesk = Desk & { readonly state: FeedState; readonly version: number }

/** The desk of a page that reads the live set: drawn again with every change of it. The set changes in place, so name `version` in the dependencies of a memo. */
export function useLiveDesk(): LiveDesk {
  const desk = useDesk()
  const state = useFeedState(desk.feed)
  const version = useLiveVersion(desk.live)
  return { ...desk, state, version }
}
