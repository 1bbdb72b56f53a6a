import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import type { Completions } from '#api/generated/types.gen'
import { completionsQuery } from '#api/report-queries'
import { useDesk } from '#live/desk'
import { monthUntil } from './kept'
import { useToday } from './use-today'

/** Counts of this month's deadlines are asked for this often: they move with every case that is closed. */
const refetchMs = 60_000

/** The cases whose deadline fell in this month so far, by a group; `canTell` is false where the backend does not count them. */
export function useKept(group: Completions['group'], office?: readonly string[]) {
  const { service } = useDesk()
  const canTell = service.capabilities.includes('completions')
  const month = monthUntil(useToday())
  const answer = useQuery({
    ...completionsQuery(useApi(), {
      ...month,
      by: 'month',
      basis: 'due',
      group,
      ...(office && { office: [...office] })
    }),
    enabled: canTell,
    refetchInterval: refetchMs
  })
  return { canTell, month, buckets: answer.data?.buckets ?? null, isFailed: answer.isError }
}
