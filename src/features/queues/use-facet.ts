import { useCallback, useState } from 'react'
import { useNaming } from '#casework/use-naming'
import { useDesk } from '#live/desk'
import type { Totals } from '#live/tally'
import { useWatchedPart } from '#live/use-watched'
import { createView } from '#live/view'
import type { ViewSnapshot } from '#live/view-snapshot'
import { askedOf } from './asked'
import { type Choice, choicesOf, knownOf } from './facet'
import { chosenOf, type ListKey, listFilters, without } from './filters'
import { useQueueSearch } from './use-queue-search'
import { useToday } from './use-today'

/**
 * What can be chosen of a filter, with how many cases there would be: of this tab and all other filters. It looks through a view of its own, kept while
 * the choices are open.
 */
export function useFacet(key: ListKey): readonly Choice[] {
  const { live, index } = useDesk()
  const naming = useNaming()
  const { service, search } = useQueueSearch()
  const today = useToday()
  const [view] = useState(() => createView(live, askedOf(without(search, key), service, today), naming))
  const totalsOf = useCallback((rows: ViewSnapshot) => rows.totals(listFilters[key]), [key])
  const totals = useWatchedPart(view, totalsOf, isSameTotals)
  return choicesOf({ key, totals, chosen: chosenOf(search, key), known: knownOf(key, index.agreement), naming })
}

const isSameTotals = (one: Totals, other: Totals) =>
  one.size === other.size && [...one].every(([value, count]) => other.get(value) === count)
