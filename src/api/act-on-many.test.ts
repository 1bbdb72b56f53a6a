import { afterEach, expect, it, vi } from 'vitest'
import type { Case } from '#api/generated/types.gen'
import { postOf } from './act-on-many'
import { connect } from './client'
import { ApiError, readRetryAfter, waitMs } from './error'
import { createServerClock } from './server-clock'

const asOf = '2026-11-22T11:42:07+04:00'
const one = (revision: number): Case => ({
  id: 'c-1',
  reference: 'NB-26-1',
  revision,
  service: 'lease-contract-register',
  office: 'sohar',
  channel: 'platform',
  applicantKind: 'citizen',
  status: 'new',
  assignee: null,
  clock: {
    agreementVersion: 1,
    startedAt: asOf,
    target: { value: 7, unit: 'workingDays' },
    pauses: [],
    stoppedAt: null
  },
  history: [],
  documents: [],
  payments: [],
  allowedActions: []
})

const api = () => connect('http://backend.test', createServerClock({ monotonic: () => 0, wall: () => 0 }))
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

/** Answers by address and keeps what was asked. */
function answering(answer: (request: Request) => Response | Promise<Response>) {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.clone())
    return await answer(request)
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

const acts = { key: 'key-12345', action: { kind: 'claim' }, cases: [{ id: 'c-1', revision: 4 }] } as const

it('a wrong result costs itself and not the others', async () => {
  const { history: _h, documents: _d, payments: _p, allowedActions: _a, ...row } = one(5)
  answering(() =>
    json({
      asOf,
      results: [
        { id: 'c-1', status: 200, case: row },
        { id: 'c-2', status: 'ok' }
      ]
    })
  )
  const post = postOf(api(), ['actions', 'bulkActions'])
  expect(post.most).toBe(1000)
  expect((await post.send(acts)).map(({ id, status }) => [id, status])).toEqual([['c-1', 200]])
})

it('a backend without bulk actions is asked for the case first, and acted on by its ETag', async () => {
  const asked = answering(request =>
    json({ asOf, case: one(request.method === 'GET' ? 4 : 5) }, 200, {
      etag: request.method === 'GET' ? '"c-1-4"' : '"c-1-5"'
    })
  )
  const post = postOf(api(), ['actions'])
  expect(post.most).toBe(1)
  expect(await post.send(acts)).toMatchObject([{ id: 'c-1', status: 200, etag: '"c-1-5"', case: { revision: 5 } }])
  expect(asked.map(({ method, headers }) => [method, headers.get('if-match'), headers.get('idempotency-key')])).toEqual(
    [
      ['GET', null, null],
      ['POST', '"c-1-4"', 'key-12345']
    ]
  )
})

it('a case that is another by then is left alone, and comes along', async () => {
  const asked = answering(() => json({ asOf, case: one(6) }, 200, { etag: '"c-1-6"' }))
  expect(await postOf(api(), ['actions']).send(acts)).toMatchObject([
    { status: 412, problem: { case: { revision: 6 } } }
  ])
  expect(asked).toHaveLength(1)
})

it('a retry names the state the first try named', async () => {
  let isLost = true
  const asked = answering(request => {
    if (request.method === 'GET') return json({ asOf, case: one(4) }, 200, { etag: '"c-1-4"' })
    if (!isLost) return json({ asOf, case: one(5) }, 200, { etag: '"c-1-5"' })
    isLost = false
    throw new TypeError('the answer was lost')
  })
  const post = postOf(api(), ['actions'])
  await expect(post.send(acts)).rejects.toBeInstanceOf(ApiError)
  expect(await post.send(acts)).toMatchObject([{ status: 200 }])
  expect(asked.map(({ method, headers }) => [method, headers.get('if-match')])).toEqual([
    ['GET', null],
    ['POST', '"c-1-4"'],
    ['POST', '"c-1-4"']
  ])
})

it.each([
  ['2', 2000],
  [' 0 ', 0],
  ['86400', 60_000],
  ['Sun, 22 Nov 2026 07:42:12 GMT', 5000],
  ['Sun, 22 Nov 2026 07:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined]
])('Retry-After %j is %j ms', (text, ms) => {
  expect(readRetryAfter(text, Date.parse('2026-11-22T07:42:07Z'))).toBe(ms)
})

it('waits as long as it is asked to, else longer each time', () => {
  const asked = new ApiError('listCases', { kind: 'status', status: 429 }, undefined, 7000)
  expect([waitMs(0, asked), waitMs(0, null), waitMs(3, null), waitMs(99, null)]).toEqual([7000, 1000, 8000, 15_000])
})
