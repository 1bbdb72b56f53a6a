import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Act, actOn, askApplicant, findNewer, isUnsure, newKey } from './act'
import { connect } from './client'
import { ApiError } from './error'
import type { Case } from './generated/types.gen'
import { createServerClock } from './server-clock'

const asOf = '2026-11-22T11:42:07+04:00'
const example: Case = {
  id: 'c-1',
  reference: 'NB-26-118420',
  revision: 5,
  service: 'lease-contract-register',
  office: 'sohar',
  channel: 'platform',
  applicantKind: 'citizen',
  status: 'inProgress',
  assignee: 's-r',
  clock: {
    agreementVersion: 1,
    startedAt: '2026-11-08T10:04:00+04:00',
    target: { value: 7, unit: 'workingDays' },
    pauses: [],
    stoppedAt: null
  },
  history: [],
  documents: [],
  payments: [],
  allowedActions: ['note']
}
const act: Act = { id: 'c-1', etag: '"c-1-4"', action: { kind: 'claim' }, key: 'a-key-of-mine' }

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
const problem = (type: string, status: number, more: object = {}) =>
  json({ type: `urn:miqat:problem:${type}`, title: type, status, ...more }, status)

function answering(answer: (request: Request) => Response | Promise<Response>) {
  const sent: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request.clone())
    return await answer(request)
  })
  const clock = createServerClock({ monotonic: () => 0, wall: () => 0 })
  return { sent, api: connect('http://desk.test/api', clock, { timeoutMs: 1000 }) }
}

async function errorOf(answer: () => Response | Promise<Response>): Promise<ApiError> {
  const error: unknown = await actOn(answering(answer).api, act).catch((reason: unknown) => reason)
  if (error instanceof ApiError) return error
  throw error
}

afterEach(() => vi.unstubAllGlobals())

describe('acting on a case', () => {
  it('names the state that was seen and the intention, and answers the case afterwards', async () => {
    const { api, sent } = answering(() => json({ asOf, case: example }, 200, { etag: '"c-1-5"' }))
    const answer = await actOn(api, act)
    expect(answer).toEqual({ value: { asOf, case: example }, etag: '"c-1-5"' })
    const [request] = sent
    expect(request?.method).toBe('POST')
    expect(request?.url).toBe('http://desk.test/api/cases/c-1/actions')
    expect(request?.headers.get('if-match')).toBe('"c-1-4"')
    expect(request?.headers.get('idempotency-key')).toBe('a-key-of-mine')
    expect(await request?.json()).toEqual({ kind: 'claim' })
  })

  it('is given the newer case when somebody was faster', async () => {
    const error = await errorOf(() => problem('stale', 412, { case: example, etag: '"c-1-5"' }))
    expect(findNewer(error)).toEqual({ case: example, etag: '"c-1-5"' })
    expect(isUnsure(error)).toBe(false)
  })

  it('knows of no newer case from any other refusal', async () => {
    expect(findNewer(await errorOf(() => problem('stale', 412)))).toBeNull()
    expect(findNewer(await errorOf(() => problem('not-allowed-now', 409, { case: example })))).toBeNull()
  })

  it.each<[string, () => Response | Promise<Response>, boolean]>([
    ['a line that went dead', () => Promise.reject(new TypeError('Failed to fetch')), true],
    ['a fault of the server', () => problem('internal', 500), true],
    ['half an answer', () => new Response('{"asOf":'), true],
    ['a page in place of an answer', () => new Response('<!doctype html>'), true],
    ['a state that does not allow it', () => problem('not-allowed-now', 409), false],
    ['no permission', () => problem('forbidden', 403), false],
    ['wrong fields', () => problem('validation', 400), false]
  ])('after %s it is known whether it may have been done', async (_, answer, unsure) => {
    expect(isUnsure(await errorOf(answer))).toBe(unsure)
  })
})

it('each intention has a key of its own, long enough for the contract', () => {
  const keys = Array.from({ length: 100 }, newKey)
  expect(new Set(keys).size).toBe(100)
  expect(keys.every(key => key.length >= 8 && key.length <= 100)).toBe(true)
})

it('the applicant is asked for with a reason', async () => {
  const { api, sent } = answering(() => json({ asOf, name: 'A', phone: '+968 0000 0001' }))
  expect(await askApplicant(api, 'c 1', 'to call back')).toEqual({ asOf, name: 'A', phone: '+968 0000 0001' })
  expect(sent[0]?.url).toBe('http://desk.test/api/cases/c%201/applicant?reason=to%20call%20back')
})
