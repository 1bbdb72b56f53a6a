import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CasePage } from '#api/generated/types.gen'
import { type RunningServer, startServer } from './serve'

const at = Date.parse('2026-11-22T11:42:07+04:00')
let dist: string
let server: RunningServer
const get = (path: string, init?: RequestInit) => fetch(server.url + path, init)

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Miqat</title>')
  writeFileSync(join(dist, 'config.json'), '{"apiUrl":"/elsewhere"}')
  writeFileSync(join(dist, 'assets', 'app-1.js'), `// ${'long '.repeat(2000)}`)
  server = await startServer({ at, dist, config: { apiUrl: '/api' } })
})
afterAll(async () => {
  await server.close()
  rmSync(dist, { recursive: true })
})

describe('the server of the development backend', () => {
  it('answers the contract under /api', async () => {
    expect(await (await get('/api/')).json()).toMatchObject({ simulatedClock: { reason: 'chosen' } })
    const page = (await (await get('/api/cases?open=true&office=sohar&office=liwa&limit=5')).json()) as CasePage
    expect(page.cases).toHaveLength(5)
    expect((await get(`/api/cases/${page.cases[0]?.id}`)).status).toBe(200)
  })

  it.each([
    ['/api/nothing', 404],
    ['/api/cases/%E0%A4%A', 400],
    ['/api/cases/c-none', 404]
  ])('has a problem document for %s', async (path, status) => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  it('streams, and stops when the reader goes', async () => {
    const going = new AbortController()
    const response = await get('/api/events', { signal: going.signal })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: heartbeat')
    going.abort()
    await expect(reader.read()).rejects.toThrow()
  })

  it('goes dead when it is down', async () => {
    server.backend.fail.set('getMe', 'down')
    await expect(get('/api/me')).rejects.toThrow()
    server.backend.fail.clear()
    expect((await get('/api/me')).status).toBe(200)
  })

  it('serves the app: its pages, its files, and nothing in place of a missing file', async () => {
    const page = await get('/queues/lease-contract-renew?tab=overdue')
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(await page.text()).toContain('<title>Miqat</title>')
    const script = await get('/assets/app-1.js')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(await script.text()).toHaveLength(10_003)
    expect((await get('/assets/app-2.js')).status).toBe(404)
    expect((await get('/..%2f..%2fetc%2fpasswd')).status).not.toBe(500)
    expect(await (await get('/%2e%2e/%2e%2e/etc/passwd')).text()).not.toContain('root:')
  })

  it('sends the settings it was given, also such that are none', async () => {
    expect(await (await get('/config.json')).json()).toEqual({ apiUrl: '/api' })
    const other = await startServer({ at, dist, config: '{"apiUrl":' })
    expect(await (await fetch(`${other.url}/config.json`)).text()).toBe('{"apiUrl":')
    await other.close()
  })

  it('closes at once with streams open', async () => {
    const other = await startServer({ at })
    const response = await fetch(`${other.url}/api/events`)
    const began = performance.now()
    await other.close()
    expect(performance.now() - began).toBeLessThan(500)
    await response.text().catch(() => undefined)
    await expect(fetch(`${other.url}/api/`)).rejects.toThrow()
  })
})
