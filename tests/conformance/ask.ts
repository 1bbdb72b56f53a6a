import { Broken, type Evidence } from './rule'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type Question = {
  readonly method: Method
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

/** A question with its answer. */
export type Exchange<Body = unknown> = {
  readonly question: Question
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** As JSON; undefined where it is none. */
  readonly body: Body
  /** Milliseconds since the epoch when the answer was there. */
  readonly at: number
}

/** Carries a question to the backend and its answer back. */
export type Send = (request: Request) => Promise<Response>

/** The headers that say who asks: a bearer token, what a gateway would add. */
export type Who = Readonly<Record<string, string>>

export function bearer(token: string): Who {
  return { authorization: `Bearer ${token}` }
}

/** Longer than this is a hang. */
export const PATIENCE_MS = 30_000

export type Ask = <Body = unknown>(
  method: Method,
  path: string,
  options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
) => Promise<Exchange<Body>>

/** Asks under an address, by the headers that say who asks. A body that is a string is sent as it is. */
export function askerOf(send: Send, url: string, who: Who): Ask {
  return async (method, path, { body, headers: more } = {}) => {
    const headers = { ...who, ...jsonHeader(body), ...more }
    // Who asks is nobody's business but the backend's: a report may be shown around.
    const question = { method, path, headers: { ...more }, body: textOf(body) }
    const text = textOf(body)
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const init = { method, headers, signal, ...(text !== undefined && { body: text }) }
    const once = async () => exchangeOf<never>(question, await send(new Request(url + path, init)))
    try {
      // A connection that was kept may be closed by the other side just then; a browser asks again, and so is it here.
      return await once().catch(error => (method === 'GET' && !signal.aborted ? once() : Promise.reject(error)))
    } catch (error) {
      throw new Broken('no answer came', { asked: questionText(question), came: String(error) })
    }
  }
}

function jsonHeader(body: unknown): Record<string, string> {
  return body === undefined ? {} : { 'content-type': 'application/json' }
}

function textOf(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
}

// The question asked for a type of body; whether it is one is what the rules are for.
async function exchangeOf<Body>(question: Question, response: Response): Promise<Exchange<Body>> {
  const text = await response.text()
  const { status, headers } = response
  return { question, status, headers, text, body: parsed(text) as Body, at: Date.now() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const MOST_SHOWN = 600

export function evidenceOf({ question, status, headers, text }: Exchange): Evidence {
  const type = headers.get('content-type') ?? 'no content-type'
  return { asked: questionText(question), came: `${status} ${type}\n${short(text)}` }
}

function questionText({ method, path, headers, body }: Question): string {
  const shown = Object.entries(headers).filter(([name]) => name !== 'content-type')
  const lines = [`${method} ${path}`, ...shown.map(([name, value]) => `${name}: ${value}`)]
  return [...lines, ...(body === undefined ? [] : [short(body)])].join('\n')
}

function short(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} … (${text.length} characters)` : text
}

/** Says that something is not as it has to be, unless it is. */
export function expectThat(holds: boolean, message: string, exchange: Exchange): asserts holds {
  if (!holds) throw new Broken(message, evidenceOf(exchange))
}
