import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useApi } from '#api/ApiProvider'
import type { SavedView, SavedViewDraft } from '#api/generated/types.gen'
import { removeView, saveView, viewsQuery } from '#api/views'
import { pathOf, savedPairs } from './saved-views'
import type { QueueSearch } from './search'
import { useChangeSearch, useQueueSearch } from './use-queue-search'

/** The saved views, and what can be done with them. What was done is in the list at once, as the server answered it. */
export function useSavedViews() {
  const api = useApi()
  const queries = useQueryClient()
  const change = useChangeSearch()
  const here = useHere()
  const { data, error, refetch } = useQuery(viewsQuery(api))
  const put = (next: (old: readonly SavedView[]) => readonly SavedView[]) =>
    queries.setQueryData(viewsQuery(api).queryKey, (old: SavedView[] = []) => [...next(old)])

  const saving = useMutation({
    mutationFn: ({ id, draft }: { readonly id: string; readonly draft: SavedViewDraft }) => saveView(api, id, draft),
    onSuccess: view => put(old => [...old.filter(({ id }) => id !== view.id), view])
  })
  const removing = useMutation({
    mutationFn: (id: string) => removeView(api, id),
    onSuccess: left => put(() => left)
  })
  return {
    views: data ?? [],
    error,
    retry: () => void refetch(),
    failure: saving.error ?? removing.error,
    isBusy: saving.isPending || removing.isPending,
    /** Saves what is seen as a view of its own, and is in it from then on. */
    saveNew: (name: string, shared: boolean) =>
      saving.mutate(
        { id: crypto.randomUUID(), draft: { ...here, name, shared } },
        { onSuccess: ({ id }) => change(old => ({ ...old, view: id }), 'replace') }
      ),
    /** Saves what is seen in place of what a view was. */
    saveChanges: ({ id, name, shared }: SavedView) => saving.mutate({ id, draft: { ...here, name, shared } }),
    /** Another name, or other readers; what it shows stays. */
    edit: ({ id, owner: _, ...draft }: SavedView, next: Partial<Pick<SavedViewDraft, 'name' | 'shared'>>) =>
      saving.mutate({ id, draft: { ...draft, ...next } }),
    remove: (id: string) =>
      removing.mutate(id, {
        onSuccess: () => change(old => ({ ...old, view: old.view === id ? undefined : old.view }), 'replace')
      })
  }
}

export type SavedViews = ReturnType<typeof useSavedViews>

/** Where one is, as it is saved. */
export function useHere(): Pick<SavedViewDraft, 'path' | 'search'> {
  const { service, search } = useQueueSearch()
  const { options } = useRouter()
  const text = options.stringifySearch?.(search as QueueSearch & Record<string, unknown>) ?? ''
  return { path: pathOf(service), search: savedPairs(text) }
}
