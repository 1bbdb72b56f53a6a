import type { SortBy } from '#live/sort-keys'
import type { QueueSearch } from './search'

/** The order of an address: by deadline, the earliest first, unless it says otherwise. */
export const sortIn = ({ sort = 'due', desc = false }: QueueSearch) => ({ by: sort, descending: desc })

/** The address in another order; the usual one is left out of it. */
export const sortedBy = (search: QueueSearch, by: SortBy, descending = false): QueueSearch => ({
  ...search,
  sort: by === 'due' ? undefined : by,
  desc: descending || undefined
})

/** What a press on a column's head does: first its order, then the other way round, then the usual order again. */
export function sortPressed(search: QueueSearch, by: SortBy): QueueSearch {
  const now = sortIn(search)
  if (now.by !== by) return sortedBy(search, by)
  return now.descending ? sortedBy(search, 'due') : sortedBy(search, by, true)
}
