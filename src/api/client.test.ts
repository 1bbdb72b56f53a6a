import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, connect } from './client'
import { ApiError, type Fault, isWorthRetrying } from './error'
import { getService } from './generated/sdk.gen'
import { zService } from './generated/zod.gen'
import { createServerClock } from './server-clock'

const service = { asOf: '2026-11-22T11:42:07+04:00', apiVersion: '1.0.0', capabilities: [] }
const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type, 'x-request-id': 'r-1' } })

type Answering = (request: Request) => Promise<Response> | Response

function askService(answer: Answering, timeoutMs = 1000) {
  vi.stubGlobal('fetch', vi.fn(answer))
  const clock = createServerClock({ monotonic: () => 0, wall: () => 0 })
  const api = connect('http://desk.test/api', clock, { timeoutMs })
  return { clock, answer: ask(api, 'getService', options => getService(options), zService) }
}

async function faultOf(answer: Answering, timeoutMs?: number): Promise<ApiError> {
  const error: unknown = await askService(answer, timeoutMs).answer.catch((reason: unknown) => reason)
  if (error instanceof ApiError) return error
  throw error
}

afterEach(() => vi.unstubAllGlobals())

describe('asking the backend', () => {
  it('gives the answer and sets the clock by it', async () => {
    const { answer, clock } = askService(() => json(service))
    expect((await answer).value).toEqual(service)
    expect(clock.now()).toBe(Date.parse(service.asOf))
  })

  const cases: readonly (readonly [string, Answering, Partial<Fault>])[] = [
    ['a backend that is down', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline' }],
    [
      'a server error without a problem document',
      () => new Response('boom', { status: 500 }),
      { kind: 'status', status: 500 }
    ],
    [
      'a page of HTML',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      { kind: 'notContract', found: 'html' }
    ],
    ['half an answer', () => new Response('{"asOf": "2026'), { kind: 'notContract', found: 'notJson' }],
    [
      'an answer of another shape',
      () => json({ ...service, capabilities: 'all' }),
      { kind: 'notContract', found: 'shape' }
    ],
    ['no answer at all', () => json(null), { kind: 'notContract', found: 'shape' }]
  ]
  it.each(cases)('tells %s apart', async (_, answer, fault) => {
    expect((await faultOf(answer)).fault).toMatchObject(fault)
  })

  it('names the field that is wrong', async () => {
    const { fault } = await faultOf(() => json({ ...service, capabilities: 'all' }))
    expect(fault).toMatchObject({ issues: [expect.stringContaining('capabilities')] })
  })

  it('keeps a problem document and its request id', async () => {
    const problem = { type: 'urn:miqat:problem:unavailable', title: 'later', status: 503, requestId: 'abc' }
    const error = await faultOf(() => json(problem, 503, 'application/problem+json'))
    expect(error.fault).toEqual({ kind: 'problem', status: 503, problem })
    expect(error.requestId).toBe('abc')
  })

  it('gives up after the time it was given', async () => {
    const never = vi.fn(
      (request: Request) =>
        new Promise<Response>((_, reject) =>
          request.signal.addEventListener('abort', () => reject(request.signal.reason))
        )
    )
    const error = await faultOf(never, 20)
    expect(error.fault).toEqual({ kind: 'timeout', afterMs: 20 })
  })

  it('is worth asking again only where that may help', () => {
    const worth = (fault: Fault) => isWorthRetrying(new ApiError('getService', fault))
    expect(worth({ kind: 'offline' })).toBe(true)
    expect(worth({ kind: 'status', status: 503 })).toBe(true)
    expect(worth({ kind: 'status', status: 403 })).toBe(false)
    expect(worth({ kind: 'notContract', status: 200, found: 'shape', issues: [] })).toBe(false)
  })
})
