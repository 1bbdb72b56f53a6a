import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { CasePage, Problem } from '#api/generated/types.gen'
import { zCasePage, zCaseRow } from '#api/generated/zod.gen'
import { askerOf } from './asking'
import { createBackend } from './backend'
import { readFailing } from './fail'

const at = Date.parse('2026-11-22T11:42:07+04:00')
const backend = createBackend({ at, frozen: true })
const ask = askerOf(backend)
afterEach(() => {
  backend.fail.clear()
  vi.useRealTimers()
})
afterAll(() => backend.close())

describe('failing on purpose', () => {
  it.each([
    ['500', 'internal'],
    ['503', 'unavailable'],
    ['401', 'unauthenticated'],
    ['403', 'forbidden'],
    ['429', 'too-many-requests']
  ] as const)('answers %s as a problem', async (kind, type) => {
    backend.fail.set('listCases', kind)
    const { status, body } = await ask.get<Problem>('/cases?open=true')
    expect([status, body.type]).toEqual([Number(kind), `urn:miqat:problem:${type}`])
    expect((await ask.get('/me')).status).toBe(200)
  })

  it('recovers when told to', async () => {
    backend.fail.set('listCases', '500')
    backend.fail.set('getMe', '503')
    backend.fail.clear('listCases')
    expect((await ask.get('/cases?open=true')).status).toBe(200)
    expect((await ask.get('/me')).status).toBe(503)
    backend.fail.clear()
    expect((await ask.get('/me')).status).toBe(200)
  })

  it('is a network error when down', async () => {
    backend.fail.set('listCases', 'down')
    expect((await ask.send('/cases?open=true')).type).toBe('error')
  })

  it('answers after eight seconds when slow', async () => {
    vi.useFakeTimers()
    backend.fail.set('getMe', 'slow')
    let answered = false
    const answer = ask.send('/me').then(() => {
      answered = true
    })
    await vi.advanceTimersByTimeAsync(7900)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    await answer
    expect(vi.getTimerCount()).toBe(0)
  })

  it('sends a page of the network’s own, half an answer, or something else altogether', async () => {
    backend.fail.set('listCases', 'html')
    expect((await ask.send('/cases?open=true')).headers.get('content-type')).toMatch('text/html')
    backend.fail.set('listCases', 'half')
    const half = await (await ask.send('/cases?open=true')).text()
    expect(() => JSON.parse(half)).toThrow(SyntaxError)
    backend.fail.set('listCases', 'garbage')
    const { status, body } = await ask.get('/cases?open=true')
    expect([status, zCasePage.safeParse(body).success]).toEqual([200, false])
  })

  it('sends rows of which some are wrong and most are right', async () => {
    backend.fail.set('listCases', 'rows')
    const { cases } = (await ask.get<CasePage>('/cases?open=true&limit=200')).body
    const bad = cases.filter(row => !zCaseRow.safeParse(row).success)
    expect(bad.length).toBeGreaterThan(15)
    expect(bad.length).toBeLessThan(30)
    expect(cases.map(row => row?.service)).toContain('moon-landing-permit')
  })

  it('fails for a case named after a failure', async () => {
    expect((await ask.get('/cases/fail-500')).status).toBe(500)
    expect((await ask.get('/cases/fail-404')).status).toBe(404)
    expect((await ask.get('/cases/fail-403/applicant?reason=because')).status).toBe(403)
  })
})

describe('reading what is to fail', () => {
  it('takes several and reports what it does not understand', () => {
    const rejected: string[] = []
    const read = readFailing('listCases:500, streamEvents:silent,getCase:nonsense,nobody:500,', part =>
      rejected.push(part)
    )
    expect(read).toEqual({ listCases: '500', streamEvents: 'silent' })
    expect(rejected).toEqual(['getCase:nonsense', 'nobody:500', ''])
  })
})
