import type { Filters } from './question'

/** Some of the open cases: of a service, due on some dates. */
export type Open = {
  readonly service?: string
  readonly dueFrom?: string
  readonly dueTo?: string
  readonly tab?: 'overdue' | 'dueToday'
  /** Only those whose deadline is still to come. */
  readonly inTime?: boolean
}

const inTimeStates = ['onTrack', 'atRisk'] as const

/** What falls due on a date and is not late yet. */
export const stillDueOn = (date: string): Open => ({ dueFrom: date, dueTo: date, inTime: true })

/** The address of the queue that shows the open cases of a mark, with the filters of the page. */
export function queueLink(filters: Filters, { service, dueFrom, dueTo, tab, inTime }: Open) {
  const [only] = filters.service ?? []
  const { category, office, assignee } = filters
  return {
    to: '/queues/$service',
    params: { service: service ?? only ?? 'all' },
    search: {
      ...(tab !== undefined && { tab }),
      ...(inTime && { state: [...inTimeStates] }),
      ...(dueFrom !== undefined && { dueFrom }),
      ...(dueTo !== undefined && { dueTo }),
      ...(category && service === undefined && { category: [...category] }),
      ...(office && { office: [...office] }),
      ...(assignee && { assignee: [...assignee] })
    }
  } as const
}
