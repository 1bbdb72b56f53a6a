import type { SavedView } from '#api/generated/types.gen'

/** What makes an address another view: everything but which case is open and which view it began as. */
const passing = ['case', 'view']

/** The pairs of an address's search that are saved, in one order, so that two can be compared. */
export const savedPairs = (search: string): string =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter(pair => pair !== '' && !passing.includes(pair.split('=')[0] ?? ''))
    .sort()
    .join('&')

const queuePath = /^\/queues\/([^/?]+)$/

export const pathOf = (service: string) => `/queues/${encodeURIComponent(service)}`

/** The queue a view is of; null for a view of another page. */
export function serviceOf({ path }: Pick<SavedView, 'path'>): string | null {
  const code = queuePath.exec(path)?.[1]
  return code === undefined ? null : decodeURIComponent(code)
}

/** Whether an address shows something else than the view was saved as. */
export const isChanged = (view: Pick<SavedView, 'path' | 'search'>, path: string, search: string): boolean =>
  view.path !== path || savedPairs(view.search) !== savedPairs(search)

/** The views of queues, mine and others', each by name. */
export function sortedViews(views: readonly SavedView[], me: string | null, locale: string) {
  const ofQueues = views
    .filter(view => serviceOf(view) !== null)
    .toSorted((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }))
  return {
    mine: ofQueues.filter(({ owner }) => owner === me),
    shared: ofQueues.filter(({ owner }) => owner !== me)
  }
}
