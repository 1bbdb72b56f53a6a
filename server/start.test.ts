import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseAnswer, Me, Problem } from '#api/generated/types.gen'
import { readConfig } from './config'
import { startServer } from './start'
import { startDesk, type TestDesk } from './testing/desk'
import { openStream } from './testing/stream'

const folder = mkdtempSync(join(tmpdir(), 'miqat-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a server with its gateway', () => {
  const lines: string[] = []
  let desk: TestDesk
  beforeAll(async () => {
    const log = pino({ base: null }, { write: line => lines.push(line) })
    const env = {
      MIQAT_DATA: 'memory:',
      MIQAT_WALLBOARDS: 'hall=hall-token-0123456789',
      MIQAT_GATEWAY_SECRET: 'between-the-two-of-us',
      MIQAT_RATE: '40'
    }
    desk = await startDesk(env, { log })
    await desk.submit({ id: 'w-1' })
  }, 90_000)
  afterAll(() => desk.running.stop(), 60_000)

  const asGateway = { 'x-gateway-secret': 'between-the-two-of-us' }
  const asHall = { authorization: 'Bearer hall-token-0123456789', 'x-user': '' }

  it('believes the gateway, and nobody who comes past it', async () => {
    expect((await desk.get('/api/me')).status).toBe(401)
    expect((await desk.get('/api/me', asGateway)).status).toBe(200)
  })

  it('lets a wallboard read and no more', async () => {
    expect((await desk.get<Me>('/api/me', asHall)).body).toMatchObject({ roles: ['wallboard'], offices: null })
    expect((await desk.get('/api/cases?limit=1', asHall)).status).toBe(200)
    const claim = await desk.send(
      'POST',
      '/api/cases/w-1/actions',
      { kind: 'claim' },
      { ...asHall, 'if-match': '"w-1-1"', 'idempotency-key': 'hall-claims' }
    )
    expect(claim.status).toBe(403)
    expect((await desk.get('/api/cases/w-1/applicant?reason=curious', asHall)).status).toBe(403)
    expect((await desk.get('/api/audit', asHall)).status).toBe(403)
    expect((await desk.get('/api/me', { ...asHall, authorization: 'Bearer hall-token-9876543210' })).status).toBe(401)
  })

  it('names every answer, also where nothing is', async () => {
    const named = await desk.get<Problem>('/api/cases/none', { ...asGateway, 'x-request-id': 'desk-7' })
    expect(named.headers.get('x-request-id')).toBe('desk-7')
    expect(named.body.requestId).toBe('desk-7')
    const nowhere = await desk.get<Problem>('/api/nowhere')
    expect(nowhere.body).toMatchObject({
      type: 'urn:miqat:problem:not-found',
      requestId: nowhere.headers.get('x-request-id')
    })
  })

  it('logs what was asked by the name of the operation, and nothing of whom it was about', async () => {
    const reason = 'the-neighbour-called'
    await desk.get(`/api/cases/w-1/applicant?reason=${reason}`, { ...asGateway, 'x-request-id': 'log-1' })
    const line = lines.find(each => each.includes('log-1'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ op: 'getApplicant', status: 404 })
    expect(lines.join('')).not.toMatch(/the-neighbour-called|w-1|hall-token|between-the-two/)
  })

  it('slows down who asks too much, and nobody else', async () => {
    const eager = { ...asGateway, 'x-user': 'k-b' }
    const statuses: number[] = []
    for (let count = 0; count < 400 && !statuses.includes(429); count++) {
      statuses.push(
        ...(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => desk.get('/api/', eager)))).map(({ status }) => status)
      )
    }
    expect(statuses).toContain(429)
    const refused = await desk.get('/api/', eager)
    if (refused.status === 429) expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await desk.get('/api/', { ...asGateway, 'x-user': 'm-a' })).status).toBe(200)
  })
})

it('without a gateway answers only to addresses of this machine', async () => {
  const running = await startServer(readConfig({ PORT: '0', MIQAT_DATA: 'memory:' }, ['--empty']), {
    strict: true,
    log: pino({ level: 'silent' })
  })
  const { request } = await import('node:http')
  const ask = (host: string) =>
    new Promise<number>(resolve => {
      request(`${running.url}/api/me`, { headers: { host } }, response => {
        response.resume()
        resolve(response.statusCode ?? 0)
      }).end()
    })
  expect(await ask('localhost:4173')).toBe(200)
  expect(await ask('attacker.example')).toBe(403)
  await running.stop()
}, 90_000)

it('keeps everything through a stop, lets what is under way end, and gives its folder back', async () => {
  const env = { MIQAT_DATA: join(folder, 'data') }
  const desk = await startDesk(env)
  await desk.submit({ id: 'd-1' })
  const stream = await openStream(desk.running.url)
  const claim = desk.send<CaseAnswer>(
    'POST',
    '/api/cases/d-1/actions',
    { kind: 'claim' },
    { 'if-match': '"d-1-1"', 'idempotency-key': 'claim-d-1' }
  )
  expect((await fetch(`${desk.running.url}/healthz`)).status).toBe(200)
  await expect(startDesk(env)).rejects.toThrow('in use')
  const stopping = desk.running.stop()
  expect((await claim).status).toBe(200)
  await stream.ended
  await stopping
  await expect(fetch(`${desk.running.url}/healthz`)).rejects.toThrow()

  const again = await startDesk(env)
  expect((await again.get<CaseAnswer>('/api/cases/d-1')).body.case).toMatchObject({ revision: 2, assignee: 's-r' })
  const retry = await again.send<CaseAnswer>(
    'POST',
    '/api/cases/d-1/actions',
    { kind: 'claim' },
    { 'if-match': '"d-1-1"', 'idempotency-key': 'claim-d-1' }
  )
  expect(retry.body).toEqual((await claim).body)
  await again.running.stop()
}, 120_000)
