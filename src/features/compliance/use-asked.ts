import { getRouteApi } from '@tanstack/react-router'
import { defaults } from './search'

const route = getRouteApi('/compliance')

/** What the address asks for, with the defaults filled in. */
export function useAsked() {
  const { weeks = defaults.weeks, basis = defaults.basis, service } = route.useSearch()
  return { weeks, basis, service }
}

/** Shows another service, or all of them, in place. */
export function useChooseService(): (service: string | null) => void {
  const navigate = route.useNavigate()
  return service => void navigate({ search: old => ({ ...old, service: service ?? undefined }), resetScroll: false })
}
