import { useMemo } from 'react'
import { useNaming } from '#casework/use-naming'
import { useDesk } from '#live/desk'
import type { CaseFilter } from '#live/filter'
import { useWatched } from '#live/use-watched'
import { createView } from '#live/view'
import type { ViewSnapshot } from '#live/view-snapshot'
import type { Filters } from './question'

export type OpenCases = {
  /** With a deadline that is still to come. */
  readonly inTime: ViewSnapshot
  readonly overdue: ViewSnapshot
  /** Waiting: they have no deadline while they do. */
  readonly paused: ViewSnapshot
}

/** The open cases of a question as they are at this moment, kept by what happens. */
export function useOpenCases(filters: Filters): OpenCases {
  return {
    inTime: useView(filters, 'onTrack atRisk'),
    overdue: useView(filters, 'overdue'),
    paused: useView(filters, 'paused')
  }
}

function useView({ service, category, office, assignee }: Filters, states: string): ViewSnapshot {
  const { live } = useDesk()
  const naming = useNaming()
  // Lists as text, so that the same filter is not another one with every drawing.
  const asked = JSON.stringify({
    states: states.split(' '),
    services: service,
    categories: category,
    offices: office,
    assignees: assignee
  })
  const view = useMemo(
    // It was written here, as a filter.
    () => createView(live, { filter: JSON.parse(asked) as CaseFilter, sort: { by: 'due' } }, naming),
    [live, naming, asked]
  )
  return useWatched(view)
}
