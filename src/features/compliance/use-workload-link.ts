import type { Question } from './question'
import { queueLink } from './queue-link'
import type { Workload } from './workload'

/**
 * The open cases of a line of the forecast that are due by its last day: the overdue ones with them, as they are in the same line, or only those in time.
 */
export function useWorkloadLink({ filters }: Question, days: readonly string[]) {
  const last = days.at(-1)
  return ({ services }: Workload, inTime = false) => {
    const [only = ''] = services
    const due = { inTime, ...(last !== undefined && { dueTo: last }) }
    if (services.length === 1) return queueLink(filters, { service: only, ...due })
    const { search, ...link } = queueLink({ ...filters, service: undefined, category: undefined }, due)
    return { ...link, search: { ...search, service: [...services] } }
  }
}
