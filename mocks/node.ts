import { setupServer } from 'msw/node'
import { createBackend, type RunningBackend } from './backend'
import type { BackendOptions } from './options'

type MockServer = {
  readonly backend: RunningBackend
  /** Begins to answer in place of the network. */
  listen(): void
  /** Ends it, with every stream and timer. */
  close(): void
}

/** A backend for tests in Node: requests under `base` are answered, any other is an error. */
export function createMockServer(base: string, options: BackendOptions = {}): MockServer {
  const backend = createBackend(options)
  const server = setupServer(...backend.handlers(base))
  return {
    backend,
    listen: () => server.listen({ onUnhandledRequest: 'error' }),
    close() {
      backend.close()
      server.close()
    }
  }
}
