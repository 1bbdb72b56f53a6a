import { type DefaultBodyType, type HttpHandler, http, type PathParams, type StrictRequest } from 'msw'
import type { FieldError } from '#api/generated/types.gen'
import type { Answer, Asked, Backend, OperationId } from '#backend/contract'
import { askedOf } from '#backend/http/asked'
import { check } from '#backend/http/fields'
import { type Language, languageOf, problemResponse } from '#backend/http/problem'
import { routes } from '#backend/http/routes'
import { type Fail, type FailKind, failKinds } from '../fail'
import { brokenAnswer, spoilt } from './broken'

/** Somebody who asks, with the backend as it answers them. */
type Asker = { readonly operations: Backend; readonly mayWrite: boolean }

export type Door = {
  /** By the bearer token, where there is one; nobody for a token that is nobody's. */
  readonly whoAsks: (token: string | undefined) => Asker | undefined
  readonly fail: Fail
  /** Waits, but not longer than the backend lives. */
  readonly wait: (ms: number) => Promise<void>
  /** Whether answers are held to the contract too. */
  readonly strict: boolean
}

const SLOW_MS = 8000

/** One msw handler for each operation, under an address such as `/api` or `https://desk.example/api`. */
export function handlersOf(door: Door, base: string): HttpHandler[] {
  return (Object.keys(routes) as OperationId[]).map(op => {
    const { method, path } = routes[op]
    return http[method](`${base}${path}`, ({ request, params }) => respond(door, op, request, params))
  })
}

async function respond<Op extends OperationId>(
  door: Door,
  op: Op,
  request: StrictRequest<DefaultBodyType>,
  params: PathParams
): Promise<Response> {
  const language = languageOf(request.headers)
  const kind = door.fail.kindOf(op) ?? sentinelOf(params)
  if (kind === 'slow') await door.wait(SLOW_MS)
  const broken = kind && brokenAnswer(kind, language)
  if (broken) return broken
  const asker = door.whoAsks(tokenOf(request))
  if (!asker) return problemResponse({ refused: 'unauthenticated' }, language)
  if (!asker.mayWrite && !isForScreens(op)) return problemResponse({ refused: 'forbidden' }, language)
  const asked = await askedOf(op, request, params)
  if ('refused' in asked) return problemResponse(asked, language)
  const answer = asker.operations[op](asked as Asked<OperationId> as never) as Answer<Op>
  if ('refused' in answer) return problemResponse(answer, language)
  if (answer.status === 304) return new Response(null, { status: 304, headers: answer.headers })
  const headers = { 'cache-control': 'no-store', ...answer.headers }
  return (kind && spoilt(kind, answer.body, headers)) || responseOf(door, op, answer.body, headers, language)
}

function tokenOf({ headers }: StrictRequest<DefaultBodyType>): string | undefined {
  return /^bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
}

/** What a screen in a hall may read: everything but who applied. */
function isForScreens(op: OperationId): boolean {
  return routes[op].method === 'get' && op !== 'getApplicant'
}

/** A case whose id is `fail-500` fails so, whatever is done to it. */
function sentinelOf({ id }: PathParams): FailKind | undefined {
  const kind = typeof id === 'string' && id.startsWith('fail-') ? id.slice('fail-'.length) : ''
  return failKinds.find(known => known === kind)
}

function responseOf(door: Door, op: OperationId, body: unknown, headers: HeadersInit, language: Language): Response {
  if (body instanceof ReadableStream) {
    return new Response(body, { headers: { ...headers, 'content-type': 'text/event-stream' } })
  }
  const errors = door.strict ? breaches(op, body) : []
  if (errors.length > 0) return breached(op, errors, language)
  return new Response(JSON.stringify(body), { headers: { ...headers, 'content-type': 'application/json' } })
}

function breaches(op: OperationId, body: unknown): readonly FieldError[] {
  const { answer } = routes[op].schemas
  return answer ? check(answer, body).errors : []
}

/** A mock that breaks its own contract is worse than none, so it says so as loudly as it can. */
function breached(op: OperationId, errors: readonly FieldError[], language: Language): Response {
  const detail = `${op} broke the contract: ${errors.map(({ field, code }) => `${field} ${code}`).join(', ')}`
  // biome-ignore lint/suspicious/noConsole: to be as loud as it can, whatever becomes of the answer.
  console.error(detail)
  return problemResponse({ refused: 'internal', detail }, language)
}
