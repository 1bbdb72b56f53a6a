import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useApi } from '#api/ApiProvider'
import { backlogQuery } from '#api/report-queries'
import { useDesk } from '#live/desk'
import { dayBefore } from './kept'
import { useToday } from './use-today'

/**
 * How many cases more are open than when the day began. Null where that is not known: the backend does not count it, or rows are set aside here, so
 * that the two would not be the same thing counted twice.
 */
export function useSinceMorning(open: number, office?: readonly string[]): number | null {
  const { service, setAside } = useDesk()
  const aside = useSyncExternalStore(setAside.subscribe, setAside.count, setAside.count)
  const yesterday = dayBefore(useToday())
  const question = { from: yesterday, to: yesterday, ...(office && { office: [...office] }) }
  const backlog = useQuery({
    ...backlogQuery(useApi(), question),
    enabled: service.capabilities.includes('backlog'),
    // What was open when the day began does not change any more.
    staleTime: Number.POSITIVE_INFINITY
  })
  const before = backlog.data?.days.find(({ date }) => date === yesterday)?.open
  return before === undefined || aside > 0 ? null : open - before
}
