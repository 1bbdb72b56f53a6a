import type { Dimension } from '#live/dimension'
import { allServices, type QueueSearch } from './search'

/** Filters that are lists of values, by their key in the address, and what each is a value of. */
export const listFilters = {
  assignee: 'assignee',
  office: 'office',
  service: 'service',
  category: 'category',
  state: 'state',
  channel: 'channel',
  kind: 'applicantKind',
  stuck: 'stuckOn'
} as const satisfies Readonly<Partial<Record<keyof QueueSearch, Dimension>>>

export type ListKey = keyof typeof listFilters
export type FilterKey = ListKey | 'due'

/** In the order they stand; the first ones always do, the others when they are asked for. */
const always: readonly FilterKey[] = ['assignee', 'office', 'due']
const onDemand: readonly FilterKey[] = ['service', 'category', 'state', 'channel', 'kind', 'stuck']
const ofAllServices: readonly FilterKey[] = ['service', 'category']

/** The filters a queue has, and which of them are always in sight: of one service there is no choice of services. */
export function filtersOf(service: string): {
  readonly inSight: readonly FilterKey[]
  readonly more: readonly FilterKey[]
} {
  const isAll = service === allServices
  return {
    inSight: isAll ? [...always, 'service'] : always,
    more: onDemand.filter(key => (isAll ? key !== 'service' : !ofAllServices.includes(key)))
  }
}

/** What is chosen of a filter. States are a closed list in the address; whoever writes others is not understood by it. */
export const chosenOf = (search: QueueSearch, key: ListKey): readonly string[] => search[key] ?? []

export function isActive(search: QueueSearch, key: FilterKey): boolean {
  return key === 'due'
    ? search.due !== undefined || search.dueFrom !== undefined || search.dueTo !== undefined
    : chosenOf(search, key).length > 0
}

/** The address with other values of one filter; none is no filter. */
export const withValues = (search: QueueSearch, key: ListKey, values: readonly string[]): QueueSearch => ({
  ...search,
  [key]: values.length === 0 ? undefined : values
})

export function toggled(search: QueueSearch, key: ListKey, value: string): QueueSearch {
  const chosen = chosenOf(search, key)
  return withValues(search, key, chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
}

/** The address without one filter. */
export const without = (search: QueueSearch, key: FilterKey): QueueSearch =>
  key === 'due' ? { ...search, due: undefined, dueFrom: undefined, dueTo: undefined } : withValues(search, key, [])

/** The address without any filter or text; tab, order and looks stay. */
export function cleared(search: QueueSearch): QueueSearch {
  const keys: readonly FilterKey[] = ['due', ...always, ...onDemand]
  return { ...keys.reduce(without, search), q: undefined }
}

/** The filters in use that a queue knows, in their order. */
export function activeFilters(search: QueueSearch, service: string): readonly FilterKey[] {
  const { inSight, more } = filtersOf(service)
  return [...inSight, ...more].filter(key => isActive(search, key))
}
