import { randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Answer, Asked, Headers, OperationId, Refusal } from '#backend/contract'
import { askedOf } from '#backend/http/asked'
import { check } from '#backend/http/fields'
import { invalid, type Language, languageOf, problemResponse } from '#backend/http/problem'
import { routes } from '#backend/http/routes'
import { isUnavailable } from './db/faults'
import type { Streams } from './events/streams'
import type { House, Operations, Visit } from './house'
import { identify } from './identity'
import { createRateLimit } from './limits'

type Asking = Context<{ Bindings: HttpBindings }>
export type Door = (op: OperationId, context: Asking) => Promise<Response>

type Told = { readonly requestId: string; readonly language: Language }

const SAFE_HEADERS: Headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** What every question passes on its way in and out: who asks, how often, whether it keeps the contract, what became of it. */
export function createDoor(house: House, operations: Operations, streams: Streams): Door {
  const rate = createRateLimit(house.config.limits.rate)

  async function answered(
    op: OperationId,
    context: Context<{ Bindings: HttpBindings }>,
    told: Told
  ): Promise<Response> {
    const { db } = house.database
    const book = await house.book(db)
    const me = identify(house.config, book, { header: name => context.req.header(name) })
    if ('refused' in me) return refusal(me, told)
    const wait = rate.wait(me.code)
    if (wait > 0) return refusal({ refused: 'too-many-requests' }, told, { 'retry-after': String(wait) })
    if (me.roles.includes('wallboard') && !isReading(op)) return refusal({ refused: 'forbidden' }, told)
    const asked = await askedOf(op, context.req.raw, context.req.param())
    if ('refused' in asked) return refusal(asked, told)
    const visit: Visit = { house, db, book, me, requestId: told.requestId }
    if (op === 'streamEvents') {
      // Who asks for its head alone would hold a stream open that says nothing.
      if (context.req.raw.method === 'HEAD') return refusal({ refused: 'not-found' }, told)
      const { outgoing } = context.env
      // Checked against the schema of this very operation.
      if (streams.open(visit, asked as Asked<'streamEvents'>, outgoing)) return RESPONSE_ALREADY_SENT
      return refusal({ refused: 'too-many-requests', detail: 'too many streams' }, told, { 'retry-after': '30' })
    }
    const answer = (await operations[op](visit, asked as never)) as Answer<typeof op>
    return responseOf(house, op, answer, told)
  }

  return async (op, context) => {
    const told = { requestId: idOf(context.req.header('x-request-id')), language: languageOf(context.req.raw.headers) }
    const began = performance.now()
    const response = await answered(op, context, told).catch((error: unknown) =>
      // A body that broke off: who sent it has gone, and nobody reads this.
      context.req.raw.signal.aborted ? refusal(invalid('body', 'length'), told) : faulty(house, op, error, told)
    )
    const ms = Math.round((performance.now() - began) * 10) / 10
    // By the name of the operation: an address may hold a reason or a search, and those are nobody's business.
    house.log.info({ requestId: told.requestId, op, status: response.status, ms }, 'answered')
    return response
  }
}

const isReading = (op: OperationId) => routes[op].method === 'get' || op === 'previewAgreement'

/** A no to what is no operation at all. */
export function turnedAway(context: Asking, no: Refusal): Response {
  const requestId = idOf(context.req.header('x-request-id'))
  return refusal(no, { requestId, language: languageOf(context.req.raw.headers) })
}

function idOf(given: string | undefined): string {
  return given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}

function refusal(no: Refusal, { requestId, language }: Told, headers: Headers = {}): Response {
  return problemResponse(no, language, { ...SAFE_HEADERS, 'x-request-id': requestId, ...headers }, requestId)
}

function responseOf(house: House, op: OperationId, answer: Answer<OperationId>, told: Told): Response {
  if ('refused' in answer) return refusal(answer, told)
  const headers = { ...SAFE_HEADERS, 'x-request-id': told.requestId, ...answer.headers }
  if (answer.status === 304) return new Response(null, { status: 304, headers })
  if (house.strict) requireKept(op, answer.body)
  return new Response(JSON.stringify(answer.body), { headers: { ...headers, 'content-type': 'application/json' } })
}

function requireKept(op: OperationId, body: unknown): void {
  const schema = routes[op].schemas.answer
  const errors = schema ? check(schema, body).errors : []
  if (errors.length > 0) throw new Error(`${op} broke the contract: ${JSON.stringify(errors.slice(0, 5))}`)
}

/** Who asks learns no more of a fault than its number; the log has the rest. */
function faulty(house: House, op: OperationId, error: unknown, told: Told): Response {
  const away = isUnavailable(error)
  house.log.error({ err: error, requestId: told.requestId, op }, away ? 'the database is away' : 'a fault')
  return away
    ? refusal({ refused: 'unavailable' }, told, { 'retry-after': '5' })
    : refusal({ refused: 'internal' }, told)
}
