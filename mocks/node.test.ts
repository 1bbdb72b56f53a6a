import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createMockServer } from './node'

const server = createMockServer('http://desk.test/api', { at: Date.parse('2026-11-22T11:42:07+04:00'), frozen: true })
beforeAll(() => server.listen())
afterAll(() => server.close())

describe('the development backend in place of the network', () => {
  it('answers under its address, with or without the last slash, and lets nothing else out', async () => {
    expect((await fetch('http://desk.test/api/')).status).toBe(200)
    expect((await fetch('http://desk.test/api/me')).status).toBe(200)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await expect(fetch('http://elsewhere.test/')).rejects.toThrow()
  })

  it('streams until the reader goes', async () => {
    const going = new AbortController()
    const response = await fetch('http://desk.test/api/events', { signal: going.signal })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: heartbeat')
    going.abort()
    expect((await reader.read()).done).toBe(true)
  })
})
