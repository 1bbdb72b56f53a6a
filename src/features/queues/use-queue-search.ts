import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { QueueSearch } from './search'

const route = getRouteApi('/queues/$service')

/** Another address of the same queue. */
export type Change = (old: QueueSearch) => QueueSearch

/** The address of this queue: whose it is and what is seen of it. */
export function useQueueSearch(): { readonly service: string; readonly search: QueueSearch } {
  const { service } = route.useParams()
  return { service, search: route.useSearch() }
}

export type ChangeSearch = (change: Change, how?: 'push' | 'replace') => void

/** Goes to another address of this queue. What is typed replaces the address, all else can be taken back with the back button. */
export function useChangeSearch(): ChangeSearch {
  const navigate = route.useNavigate()
  return useCallback(
    (change, how = 'push') => void navigate({ search: change, replace: how === 'replace', resetScroll: false }),
    [navigate]
  )
}
