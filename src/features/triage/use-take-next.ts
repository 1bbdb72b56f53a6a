import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { isUnsure, newKey } from '#api/act'
import { checkRow } from '#api/case-pages'
import { ApiError } from '#api/error'
import { takeNext } from '#api/next'
import { caseQuery } from '#api/queries'
import { useDesk } from '#live/desk'

const route = getRouteApi('/triage')

/**
 * Takes the next case and opens it. Where no answer came it is not known whether one was taken: pressed again, the same is asked with the same key, so that
 * nobody has two.
 */
export function useTakeNext() {
  const api = useApi()
  const queries = useQueryClient()
  const { live, me } = useDesk()
  const navigate = route.useNavigate()
  const [key, setKey] = useState(newKey)
  /** As with any other thing done at this desk, so that nobody is told of it as if somebody else had done it. */
  const showTaken = (id: string) => {
    const row = live.find(id)?.row
    if (row && me) live.foresee([{ ...row, assignee: me.staff.code }], api.clock.now())
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => takeNext(api, key),
    networkMode: 'always',
    onSuccess: answer => {
      setKey(newKey())
      const { case: taken } = answer.value
      queries.setQueryData(caseQuery(api, taken.id).queryKey, answer)
      showTaken(taken.id)
      const checked = checkRow('takeNextCase', taken)
      if ('row' in checked) live.apply(checked.row, api.clock.now())
      void navigate({ search: old => ({ ...old, case: taken.id }), resetScroll: false })
    },
    onError: failed => {
      if (!(failed instanceof ApiError && isUnsure(failed))) setKey(newKey())
    }
  })
  return { take: () => mutate(), busy: isPending, error }
}
