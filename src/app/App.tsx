import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ApiProvider } from '#api/ApiProvider'
import { connect } from '#api/client'
import type { Config } from '#api/config'
import { waitMs } from '#api/error'
import { createServerClock } from '#api/server-clock'
import { dirOf } from '#i18n/languages'
import { useSettings } from '#i18n/use-format'
import { TickerProvider } from '#ui/TickerProvider'
import { createTicker } from '#ui/ticker'
import { UiProvider } from '#ui/UiProvider'
import { ConfigProvider } from './ConfigProvider'
import { createAppRouter } from './router'
import { takeToken } from './screen-token'

export function App({ config }: { readonly config: Config }) {
  const [parts] = useState(() => createParts(config))
  return (
    <Directed>
      <ConfigProvider config={config}>
        <QueryClientProvider client={parts.queries}>
          <ApiProvider api={parts.api}>
            <TickerProvider ticker={parts.ticker}>
              <RouterProvider router={parts.router} />
            </TickerProvider>
          </ApiProvider>
        </QueryClientProvider>
      </ConfigProvider>
    </Directed>
  )
}

/** The look of the house in the direction of the language on screen. */
export function Directed({ children }: { readonly children: ReactNode }) {
  const { language } = useSettings()
  return <UiProvider dir={dirOf(language)}>{children}</UiProvider>
}

function createParts(config: Config) {
  const clock = createServerClock({ monotonic: () => performance.now(), wall: () => Date.now() })
  return {
    api: connect(config.apiUrl, clock, { token: takeToken(window) }),
    // The backend may be on this very machine: whether it can be reached is for the request to find out, not for the browser's word on being online.
    queries: new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retryDelay: waitMs } } }),
    ticker: createTicker({ now: clock.now }),
    router: createAppRouter()
  }
}
