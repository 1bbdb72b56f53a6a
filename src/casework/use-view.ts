import { useMemo } from 'react'
import { useDesk } from '#live/desk'
import type { LiveSet } from '#live/live-set'
import type { Naming } from '#live/naming'
import { useWatched } from '#live/use-watched'
import { createView, type View } from '#live/view'
import type { ViewAsked } from '#live/view-rows'
import type { ViewSnapshot } from '#live/view-snapshot'
import { useNaming } from './use-naming'

/** All open cases, by deadline: what most figures are counted from. One object, so that they are counted from one view. */
export const everything: ViewAsked = { filter: {}, sort: { by: 'due' } }

/**
 * Some of the open cases in an order of one's own, drawn again with every change of them. `asked` has to stay the same object while it asks the same;
 * parts of a page that ask with one object share one view.
 */
export function useView(asked: ViewAsked): ViewSnapshot {
  return useWatched(useSharedView(asked))
}

/** The view itself, for what goes over it. */
export function useSharedView(asked: ViewAsked): View {
  const { live } = useDesk()
  const naming = useNaming()
  return useMemo(() => sharedView(live, asked, naming), [live, asked, naming])
}

const shared = new WeakMap<LiveSet, WeakMap<ViewAsked, WeakMap<Naming, View>>>()

/** Nobody who asks with it, nobody who keeps it. */
function sharedView(live: LiveSet, asked: ViewAsked, naming: Naming): View {
  const ofSet = shared.get(live) ?? new WeakMap<ViewAsked, WeakMap<Naming, View>>()
  shared.set(live, ofSet)
  const ofAsked = ofSet.get(asked) ?? new WeakMap<Naming, View>()
  ofSet.set(asked, ofAsked)
  const view = ofAsked.get(naming) ?? createView(live, asked, naming)
  ofAsked.set(naming, view)
  return view
}
