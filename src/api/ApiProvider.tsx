import { createContext, type ReactNode, useContext } from 'react'
import type { Api } from './client'

const ApiContext = createContext<Api | null>(null)

export function ApiProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>
}

/** The connection to the backend that `config.json` names. Throws outside `ApiProvider`. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('no ApiProvider above')
  return api
}
