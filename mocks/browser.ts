import { setupWorker } from 'msw/browser'
import { optionsOf } from './address'
import { createBackend, type RunningBackend } from './backend'

declare global {
  interface Window {
    /** The development backend, to be played with from the console: `miqatMocks.fail.set('listCases', '500')`. */
    miqatMocks?: RunningBackend
  }
}

/** Answers the requests under `apiUrl` in this page with a backend in memory; everything else goes to the network. */
export async function startMocks(apiUrl: string): Promise<void> {
  const backend = createBackend(optionsOf(location.search, sessionStorage))
  window.miqatMocks = backend
  const base = new URL(apiUrl, location.href).href.replace(/\/$/, '')
  await setupWorker(...backend.handlers(base)).start({
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    quiet: true,
    onUnhandledRequest: 'bypass'
  })
}
