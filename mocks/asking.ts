import { getResponse } from 'msw'
import type { RunningBackend } from './backend'

export type Answered<Body> = { readonly status: number; readonly headers: Headers; readonly body: Body }

/** Asks a backend without a network between, for tests. What comes back is read as JSON and believed to be of the type asked for. */
export function askerOf(backend: RunningBackend) {
  const handlers = backend.handlers('http://desk.test/api')
  const send = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await getResponse(handlers, new Request(`http://desk.test/api${path}`, init))
    if (!response) throw new Error(`nothing answers ${path}`)
    return response
  }
  const get = async <Body>(path: string, headers?: Record<string, string>): Promise<Answered<Body>> =>
    read(await send(path, headers && { headers }))
  const post = async <Body>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {}
  ): Promise<Answered<Body>> =>
    read(
      await send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
      })
    )
  return { send, get, post }
}

async function read<Body>(response: Response): Promise<Answered<Body>> {
  const text = await response.text()
  const { status, headers } = response
  return { status, headers, body: (text ? JSON.parse(text) : undefined) as Body }
}
