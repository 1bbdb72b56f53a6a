import type { CasePage } from '#api/generated/types.gen'
import { type Language, problemResponse } from '#backend/http/problem'
import type { FailKind } from '../fail'

/** Answers that come instead of the real one; nothing where the kind lets it through. */
export function brokenAnswer(kind: FailKind, language: Language): Response | undefined {
  switch (kind) {
    case 'down':
      return Response.error()
    case '500':
      return problemResponse({ refused: 'internal' }, language)
    case '503':
      return problemResponse({ refused: 'unavailable' }, language, { 'retry-after': '2' })
    case '401':
      return problemResponse({ refused: 'unauthenticated' }, language)
    case '403':
      return problemResponse({ refused: 'forbidden' }, language)
    case '429':
      return problemResponse({ refused: 'too-many-requests' }, language, { 'retry-after': '2' })
    case 'html':
      return new Response('<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>', {
        headers: { 'content-type': 'text/html; charset=utf-8' }
      })
    case 'garbage':
      return json('{"asOf":17,"cases":{"0":"?"},"services":null,"buckets":"none"}')
    default:
      return undefined
  }
}

/** The real answer, spoilt on its way out. */
export function spoilt(kind: FailKind, body: unknown, headers: HeadersInit): Response | undefined {
  if (kind === 'half') {
    const text = JSON.stringify(body)
    return json(text.slice(0, Math.ceil(text.length / 2)), headers)
  }
  if (kind === 'rows') return json(JSON.stringify(withBadRows(body)), headers)
  return undefined
}

function json(text: string, headers: HeadersInit = {}): Response {
  const all = new Headers(headers)
  all.set('content-type', 'application/json')
  return new Response(text, { headers: all })
}

/** Every seventh row is wrong, each in another way; only lists of cases have rows. */
function withBadRows(body: unknown): unknown {
  if (!isCasePage(body)) return body
  return { ...body, cases: body.cases.map((row, index) => (index % 7 === 3 ? spoil(row, Math.floor(index / 7)) : row)) }
}

function isCasePage(body: unknown): body is CasePage {
  return typeof body === 'object' && body !== null && 'cases' in body && Array.isArray(body.cases)
}

const spoilers: readonly ((row: CasePage['cases'][number]) => unknown)[] = [
  ({ reference: _, ...row }) => row,
  row => ({ ...row, clock: { ...row.clock, startedAt: 'NaN' } }),
  row => ({ ...row, service: 'moon-landing-permit' }),
  row => ({ ...row, status: 'levitating' }),
  row => ({ ...row, revision: 'three' }),
  row => ({ ...row, clock: null }),
  row => ({ ...row, assignee: 42 }),
  row => ({ ...row, clock: { ...row.clock, target: { value: -3, unit: 'moons' } } }),
  row => ({ ...row, clock: { ...row.clock, dueAt: '2026-13-45T99:99:99Z' } }),
  row => ({ ...row, assignee: 'nobody-you-know', channel: 'pigeon' }),
  () => null
]

function spoil(row: CasePage['cases'][number], turn: number): unknown {
  return (spoilers[turn % spoilers.length] as (typeof spoilers)[number])(row)
}
