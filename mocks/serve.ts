import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { getResponse, type HttpHandler } from 'msw'
import { invalid, problemResponse } from '#backend/http/problem'
import { serveFiles } from '#backend/http/static'
import { createBackend, type RunningBackend } from './backend'
import type { BackendOptions } from './options'

export type ServeOptions = BackendOptions & {
  /** A free one unless given. */
  readonly port?: number | undefined
  /** A folder with a built app. */
  readonly dist?: string | undefined
  /** Sent as `/config.json` in place of the file; a string is sent as it is. */
  readonly config?: object | string | undefined
}

export type RunningServer = {
  readonly url: string
  readonly backend: RunningBackend
  close(): Promise<void>
}

/** The development backend over real HTTP under `/api`, and a built app beside it. Only this machine can reach it. */
export async function startServer(options: ServeOptions = {}): Promise<RunningServer> {
  const backend = createBackend(options)
  const server = createAdaptorServer({ fetch: appOf(backend, options).fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, backend, close: () => closed(server, backend) }
}

function appOf(backend: RunningBackend, { dist, config }: ServeOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const handlers = backend.handlers('*/api')
  app.on(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'], ['/api', '/api/*'], async context => {
    const response = await answered(handlers, context.req.raw)
    // A network error has no status to send: the line just goes dead.
    if (response.type !== 'error') return response
    context.env.outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  })
  if (config !== undefined) {
    app.get('/config.json', () => {
      const text = typeof config === 'string' ? config : JSON.stringify(config)
      return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' } })
    })
  }
  if (dist !== undefined) serveFiles(app, dist)
  return app
}

async function answered(handlers: HttpHandler[], request: Request): Promise<Response> {
  try {
    return (await getResponse(handlers, request)) ?? problemResponse({ refused: 'not-found' }, 'en')
  } catch (error) {
    // msw decodes what stands in a path and gives up on `%E0%A4%A`.
    if (error instanceof URIError) return problemResponse(invalid('path', 'format'), 'en')
    throw error
  }
}

async function closed(server: Server, backend: RunningBackend): Promise<void> {
  backend.close()
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
