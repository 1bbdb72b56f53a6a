import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useApi } from '#api/ApiProvider'
import { checkRow } from '#api/case-pages'
import { caseQuery } from '#api/queries'
import { isConnected } from '#casework/use-outbox'
import { useDesk } from '#live/desk'
import { type ActingDesk, createActing } from './acting'
import { type AtDesk, type DeskStore, deskStoreOf } from './desk-store'

export type CaseDesk = { readonly at: AtDesk; readonly store: DeskStore; readonly acting: ActingDesk }

/** A case at this desk: its forms, and what becomes of what is done to it. */
export function useCaseDesk(id: string): CaseDesk {
  const api = useApi()
  const store = deskStoreOf(api)
  const acting = useActing(store)
  const read = useCallback(() => store.of(id), [store, id])
  const at = useSyncExternalStore(store.subscribe, read)
  useForgetDone(store, id)
  return { at, store, acting }
}

/** That something was done is news; who comes back to the case later sees it in the history. */
function useForgetDone(store: DeskStore, id: string) {
  useEffect(() => () => store.change(id, withoutNews), [store, id])
}

const withoutNews = (old: AtDesk): AtDesk => (old.acting.kind === 'done' ? { ...old, acting: { kind: 'idle' } } : old)

function useActing(store: DeskStore): ActingDesk {
  const api = useApi()
  const queries = useQueryClient()
  const { live, feed, me } = useDesk()
  const code = me?.staff.code ?? null
  return useMemo(() => {
    const keyOf = (id: string) => caseQuery(api, id).queryKey
    return createActing({
      api,
      store,
      me: () => code,
      isConnected: () => isConnected(feed),
      onForeseen: foreseen => live.foresee([foreseen], api.clock.now()),
      onTakenBack: id => live.takeBack([id], api.clock.now()),
      onCase: answer => {
        const queryKey = keyOf(answer.value.case.id)
        // A reading that is still under way is older than this answer.
        void queries.cancelQueries({ queryKey }, { revert: false })
        queries.setQueryData(queryKey, answer)
        // Rows carry less than the case: checked against the contract, the rest falls off.
        const checked = checkRow('actOnCase', answer.value.case)
        if ('row' in checked) live.apply(checked.row, api.clock.now())
      },
      onUnsure: id => void queries.invalidateQueries({ queryKey: keyOf(id) })
    })
  }, [api, queries, live, feed, store, code])
}
