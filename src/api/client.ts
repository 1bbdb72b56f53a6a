import './schema-words'
import { ApiError, type Fault, readRetryAfter } from './error'
import { type Client, createClient, createConfig } from './generated/client'
import { zProblem } from './generated/zod.gen'
import type { ServerClock } from './server-clock'

/** A connection to one backend: the generated client, its clock and how long to wait for an answer. */
export type Api = {
  readonly client: Client
  readonly clock: ServerClock
  readonly timeoutMs: number
  readonly url: string
  /** Sent with every question. Who signs in by a gateway has a cookie in place of it. */
  readonly headers: Readonly<Record<string, string>>
}

/** Any schema of `generated/zod.gen.ts`. */
export type Schema<T> = {
  readonly safeParse: (
    value: unknown
  ) => { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } }
}
type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

export type Answer<T> = { readonly value: T; readonly etag: string | null }

type SendOptions = { readonly client: Client; readonly signal: AbortSignal; readonly cache: RequestCache }
type Sent = { readonly data?: unknown; readonly error?: unknown; readonly response?: Response | undefined }

export const timeoutMs = 30_000

type ConnectOptions = {
  readonly timeoutMs?: number
  /** Of a screen that nobody signs in at; null for people. */
  readonly token?: string | null
}

export function connect(url: string, clock: ServerClock, options: ConnectOptions = {}): Api {
  const baseUrl = url.replace(/\/+$/, '')
  const { token = null } = options
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  // The session is a cookie that a gateway keeps, so it has to travel to a backend on another host too.
  const client = createClient(createConfig({ baseUrl, credentials: 'include', parseAs: 'json', headers }))
  return { client, clock, timeoutMs: options.timeoutMs ?? timeoutMs, url: baseUrl, headers }
}

/**
 * Asks one question of the contract and checks the answer.
 * `send` calls a function of the generated client with the options given; the answer's `asOf` is measured for the clock.
 * Throws `ApiError`, or the signal's own reason when the caller gave up.
 */
export async function ask<T extends { asOf: string }>(
  api: Api,
  operation: string,
  send: (options: SendOptions) => Promise<Sent>,
  schema: Schema<T>,
  signal?: AbortSignal
): Promise<Answer<T>> {
  const timeout = AbortSignal.timeout(api.timeoutMs)
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout
  const sentAt = api.clock.mark()
  const sent = await attempt(operation, () => send({ client: api.client, signal: either, cache: 'no-store' }))
  signal?.throwIfAborted()
  if (timeout.aborted && (sent.data === undefined || sent.error !== undefined))
    throw new ApiError(operation, { kind: 'timeout', afterMs: api.timeoutMs })
  const value = checked(operation, sent, schema)
  // Timed after the body was read: for a long answer the interval is wider than need be, but never wrong.
  api.clock.measure(sentAt, api.clock.mark(), Date.parse(value.asOf))
  return { value, etag: sent.response?.headers.get('etag') ?? null }
}

/** A sign-in page or a gateway's notice in place of data is the commonest of wrong answers, and has words of its own. */
const foundBy = (error: SyntaxError) =>
  /token '?<|character at line 1 column 1/.test(error.message) ? 'html' : 'notJson'

async function attempt(operation: string, send: () => Promise<Sent>): Promise<Sent> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ApiError(operation, {
        kind: 'notContract',
        status: 200,
        found: foundBy(error),
        issues: [error.message]
      })
    // The body broke off: the network's fault, told by fetch as a TypeError.
    return { error }
  }
}

function checked<T>(operation: string, sent: Sent, schema: Schema<T>): T {
  const { response } = sent
  if (!response) throw new ApiError(operation, { kind: 'offline' })
  if (sent.error !== undefined) throw refused(operation, response, sent.error)
  const parsed = schema.safeParse(sent.data)
  if (parsed.success) return parsed.data
  const fault: Fault = {
    kind: 'notContract',
    status: response.status,
    found: 'shape',
    issues: told(parsed.error.issues)
  }
  throw new ApiError(operation, fault, requestIdOf(response))
}

function refused(operation: string, response: Response, error: unknown): ApiError {
  const parsed = zProblem.safeParse(error)
  const wait = readRetryAfter(response.headers.get('retry-after'), Date.now())
  if (!parsed.success)
    return new ApiError(operation, { kind: 'status', status: response.status }, requestIdOf(response), wait)
  const fault: Fault = { kind: 'problem', status: response.status, problem: parsed.data }
  return new ApiError(operation, fault, parsed.data.requestId ?? requestIdOf(response), wait)
}

/** Issues as `clock.target.value: Invalid input`, for the diagnostics page. */
export const told = (issues: readonly Issue[]): string[] =>
  issues.slice(0, 10).map(issue => `${issue.path.map(String).join('.') || 'answer'}: ${issue.message}`)

const requestIdOf = (response: Response) => response.headers.get('x-request-id') ?? undefined
