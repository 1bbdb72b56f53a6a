import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useApi } from '#api/ApiProvider'
import { meQuery } from '#api/queries'
import { GateLoading } from './GateFaces'
import { startOf } from './start-page'

/** Leads on to where this person begins. Where the backend cannot say who they are, to what everybody has. */
export function HomePage() {
  const { data, isPending } = useQuery(meQuery(useApi()))
  if (isPending) return <GateLoading />
  return <Navigate to={startOf(data?.roles ?? [])} replace />
}
