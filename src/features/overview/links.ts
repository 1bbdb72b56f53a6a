import { useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { HorizonLine } from '#casework/horizon-lines'
import type { Horizon } from '#casework/use-horizon'
import type { CaseFilter } from '#live/filter'
import type { HorizonColumn } from '#live/horizon'

/** What of a filter stands in the address of a queue, under the names it has there. */
type QueueSearch = {
  readonly service?: string[]
  readonly category?: string[]
  readonly office?: string[]
  readonly assignee?: string[]
  readonly due?: 'none'
  readonly dueFrom?: string
  readonly dueTo?: string
}

/** The queue that holds the cases of a line: the service's own where it is one service, else that of all. */
export function queueOf({ services, categories, offices, assignees }: CaseFilter): {
  readonly service: string
  readonly search: QueueSearch
} {
  const [only, ...more] = services ?? []
  if (only !== undefined && more.length === 0) return { service: only, search: {} }
  return {
    service: 'all',
    search: {
      ...(services && { service: [...services] }),
      ...(categories && { category: [...categories] }),
      ...(offices && { office: [...offices] }),
      ...(assignees && { assignee: [...assignees] })
    }
  }
}

/** The dates a column covers, as a queue is asked for them. */
export function dueOf({ kind, from, to }: HorizonColumn): QueueSearch {
  if (kind === 'standing') return { due: 'none' }
  return { ...(from !== null && { dueFrom: from }), ...(to !== null && { dueTo: to }) }
}

/**
 * The address of each cell. Hundreds of links of the router would each watch every step of it, so the addresses are put together here and followed
 * by one ear for all of them.
 */
export function useCellLinks({ groups, total, columns }: Horizon) {
  const router = useRouter()
  const lines = useMemo(
    () =>
      byKey(
        groups.flatMap(({ head, lines: own }) => (head ? [head, ...own] : own)),
        total
      ),
    [groups, total]
  )
  const filters = useStable(lines)
  const hrefOf = useMemo(() => {
    const paths = new Map<string, string>()
    const pathOf = (service: string) => {
      const known = paths.get(service)
      if (known !== undefined) return known
      const { publicHref } = router.buildLocation({ to: '/queues/$service', params: { service } })
      const path = router.history.createHref(publicHref)
      paths.set(service, path)
      return path
    }
    const dues = columns.map(dueOf)
    return (key: string, at: number) => {
      const { service, search } = queueOf(filters.get(key) ?? {})
      return pathOf(service) + router.options.stringifySearch({ ...search, ...dues[at] })
    }
  }, [router, columns, filters])
  const onFollow = useCallback((href: string) => void router.navigate({ href }), [router])
  return { hrefOf, onFollow }
}

function byKey(lines: readonly HorizonLine[], total: HorizonLine): ReadonlyMap<string, CaseFilter> {
  return new Map([total, ...lines].map(({ key, filter }) => [key, filter]))
}

/** The same map until what is in it is another: the lines are counted anew with every change of a case, but lead where they led. */
function useStable(next: ReadonlyMap<string, CaseFilter>): ReadonlyMap<string, CaseFilter> {
  const text = JSON.stringify([...next])
  return useMemo(() => new Map(JSON.parse(text) as [string, CaseFilter][]), [text])
}
