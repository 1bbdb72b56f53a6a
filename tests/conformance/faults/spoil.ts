import type { Method, Send } from '../ask'

/** One fault of a backend: whatever passes through is as it was, but for what is spoilt. */
export type Fault = {
  /** The rule it breaks. */
  readonly rule: string
  /** Rules of the same group that cannot be kept either. */
  readonly also?: readonly string[]
  readonly spoil: (send: Send) => Send
}

// Bodies are spoilt whatever they are: they were checked by the backend that made them.
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into answers of every shape.
export type Body = any
export type Match = (method: string, path: string, url: URL, request: Request) => boolean

/** Where a question goes: `GET /cases/*` is one part, whatever it is. */
export function to(
  question: `${Method} /${string}`,
  also: (url: URL, request: Request) => boolean = () => true
): Match {
  const [method = '', pattern = ''] = question.split(' ')
  const path = new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`)
  return (asked, where, url, request) => asked === method && path.test(where) && also(url, request)
}

/** The answer is another where it is right (or has the status that is named). */
export function answering(
  match: Match,
  change: (body: Body, url: URL, asked: Body) => Body,
  status = 200
): Fault['spoil'] {
  return send => async request => {
    const asked = await jsonOf(request.clone())
    const response = await send(request)
    const url = new URL(request.url)
    if (response.status !== status || !match(request.method, pathOf(url), url, request)) return response
    const { headers } = response
    return new Response(JSON.stringify(change(await response.json(), url, asked)), { status, headers })
  }
}

/** The question is another before it is answered: a filter that is not looked at, a key that is not kept. */
export function asking(match: Match, change: (url: URL, headers: Headers, body: Body) => Body): Fault['spoil'] {
  return send => async request => {
    const url = new URL(request.url)
    if (!match(request.method, pathOf(url), url, request)) return send(request)
    const headers = new Headers(request.headers)
    const text = await request.clone().text()
    const given = parsed(text)
    const body = change(url, headers, given) ?? given
    const sent = body === undefined ? text : JSON.stringify(body)
    return send(
      new Request(url, { method: request.method, headers, signal: request.signal, ...(sent && { body: sent }) })
    )
  }
}

/** Something else is answered, and nobody is asked. */
export function instead(
  match: Match,
  status: number,
  body: Body,
  when: (body: Body) => boolean = () => true
): Fault['spoil'] {
  return send => async request => {
    const url = new URL(request.url)
    const right = match(request.method, pathOf(url), url, request) && when(await jsonOf(request.clone()))
    if (!right) return send(request)
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
  }
}

/** The answer has another status; its body stays, and says so too where it is a problem. */
export function turning(match: Match, from: number, into: number, type?: string): Fault['spoil'] {
  return send => async request => {
    const url = new URL(request.url)
    const response = await send(request)
    if (response.status !== from || !match(request.method, pathOf(url), url, request)) return response
    const body: Body = await response.json()
    const turned = { ...body, status: into, ...(type && { type: `urn:miqat:problem:${type}` }) }
    return new Response(JSON.stringify(turned), { status: into, headers: response.headers })
  }
}

export type Told = { readonly id: string | null; readonly name: string; readonly data: Body }

/** Each event of the stream is told as none, one or many; `count` is how many were told before. */
export function telling(change: (event: Told, count: number, request: Request) => readonly Told[]): Fault['spoil'] {
  return send => async request => {
    const response = await send(request)
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return response
    let rest = ''
    let count = 0
    const events = new TransformStream<string, string>({
      transform(text, controller) {
        const blocks = (rest + text).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) {
          for (const event of change(readEvent(block), count, request)) controller.enqueue(writtenEvent(event))
          count++
        }
      }
    })
    // Ends with the reader: an aborted request takes the stream of the backend with it.
    const body = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(events)
      .pipeThrough(new TextEncoderStream())
    return new Response(body, { headers: response.headers })
  }
}

function readEvent(block: string): Told {
  const lines = block.split('\n')
  const field = (name: string) => lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null
  return { id: field('id'), name: field('event') ?? '', data: parsed(field('data') ?? '') }
}

function writtenEvent({ id, name, data }: Told): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

function pathOf(url: URL): string {
  return url.pathname.replace(/^\/api/, '')
}

async function jsonOf(request: Request): Promise<Body> {
  return parsed(await request.text())
}

function parsed(text: string): Body {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function without(body: Body, ...names: readonly string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
}

/** The first that fits, changed. */
export function withOne(list: readonly Body[], fits: (each: Body) => boolean, change: (each: Body) => Body): Body[] {
  const place = list.findIndex(fits)
  return list.map((each, index) => (index === place ? change(each) : each))
}
