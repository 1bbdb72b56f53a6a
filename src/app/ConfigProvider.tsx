import { createContext, type ReactNode, useContext } from 'react'
import type { Config } from '#api/config'

const ConfigContext = createContext<Config | null>(null)

export function ConfigProvider({ config, children }: { readonly config: Config; readonly children: ReactNode }) {
  return <ConfigContext value={config}>{children}</ConfigContext>
}

/** The run-time settings. Throws outside `ConfigProvider`. */
export function useConfig(): Config {
  const config = useContext(ConfigContext)
  if (!config) throw new Error('no ConfigProvider above')
  return config
}
