import { getRouteApi, Link } from '@tanstack/react-router'
import type { DrawLink } from '#ui/link'
import { nextAfter } from './rows'
import { usePlace } from './use-place'

const route = getRouteApi('/triage')

/** The case that is open beside the list, its neighbours there, and the ways on. */
export type OpenCase = {
  readonly id: string
  readonly previousId: string | null
  /** What comes after it; where it has left the list, what took its place. */
  readonly nextId: string | null
  readonly link: { readonly close: DrawLink; readonly to: (id: string) => DrawLink }
  readonly onClose: () => void
}

type Ways = {
  readonly show: (id: string | undefined) => void
  readonly open: OpenCase | null
  /** The case was in the list and is no more: it is done with. One that never was, such as one taken long before its deadline, is not. */
  readonly hasLeft: boolean
}

/** The case in the address among the cases of the list. Its last place is remembered, so that the way on is known when it has left. */
export function useOpenCase(ids: readonly string[]): Ways {
  const { case: id } = route.useSearch()
  const navigate = route.useNavigate()
  const at = id === undefined ? -1 : ids.indexOf(id)
  const place = usePlace(id, at)
  const show = (next: string | undefined) =>
    void navigate({ search: old => ({ ...old, case: next }), replace: id !== undefined, resetScroll: false })
  if (id === undefined) return { show, open: null, hasLeft: false }
  const previousId = at > 0 ? (ids[at - 1] ?? null) : null
  const link = { close: linkTo(undefined), to: linkTo }
  const onClose = () => show(undefined)
  const hasLeft = at < 0 && place.wasListed
  return { show, hasLeft, open: { id, previousId, nextId: nextAfter(ids, id, place.at), link, onClose } }
}

export const linkTo =
  (id: string | undefined): DrawLink =>
  props => (
    <Link from="/triage" to="/triage" search={old => ({ ...old, case: id })} resetScroll={false} replace {...props} />
  )
