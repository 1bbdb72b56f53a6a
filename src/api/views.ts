import { queryOptions } from '@tanstack/react-query'
import './schema-words'
import { type Api, ask } from './client'
import { isWorthRetrying } from './error'
import { deleteView, listViews, putView } from './generated/sdk.gen'
import type { SavedView, SavedViewDraft } from './generated/types.gen'
import { zSavedViewAnswer, zSavedViews } from './generated/zod.gen'

/** The saved views, mine and those shared with me. Only of a backend with the capability `views`. */
export const viewsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['listViews'],
    queryFn: async ({ signal }) =>
      (await ask(api, 'listViews', options => listViews(options), zSavedViews, signal)).value.views,
    staleTime: 60_000,
    retry: (failures: number, error: unknown) => failures < 2 && isWorthRetrying(error)
  })

/** Saves a view of mine under an id that is made here, so that sending it again saves it once. Throws `ApiError`. */
export async function saveView(api: Api, id: string, draft: SavedViewDraft): Promise<SavedView> {
  const send = (options: Parameters<Parameters<typeof ask>[2]>[0]) => putView({ ...options, path: { id }, body: draft })
  return (await ask(api, 'putView', send, zSavedViewAnswer)).value.view
}

/** Removes a view of mine; answers those that are left. Throws `ApiError`. */
export async function removeView(api: Api, id: string): Promise<readonly SavedView[]> {
  const send = (options: Parameters<Parameters<typeof ask>[2]>[0]) => deleteView({ ...options, path: { id } })
  return (await ask(api, 'deleteView', send, zSavedViews)).value.views
}
