import { afterEach, describe, expect, it, vi } from 'vitest'
import { connect } from './client'
import { ApiError } from './error'
import { listen, type StreamEvent } from './event-stream'
import { createServerClock } from './server-clock'

const api = connect('http://desk.test/api', createServerClock({ monotonic: () => 0, wall: () => 0 }))

function stream(...pieces: string[]): Response {
  const body = new ReadableStream({
    start: controller => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    }
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
}

async function heard(answer: Response, lastEventId: string | null = null) {
  const fetched = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(answer))
  vi.stubGlobal('fetch', fetched)
  const events: StreamEvent[] = []
  await listen(api, lastEventId, event => events.push(event), new AbortController().signal)
  return { events, headers: fetched.mock.calls[0]?.[1]?.headers }
}

afterEach(() => vi.unstubAllGlobals())

describe('listening', () => {
  it('puts together what the network cut apart', async () => {
    const { events } = await heard(
      stream('id: 1\nevent: ca', 'se\ndata: {"a":', '1}\n\nevent: heartbeat\ndata: {}\n\n')
    )
    expect(events).toEqual([
      { id: '1', name: 'case', data: { a: 1 } },
      { id: null, name: 'heartbeat', data: {} }
    ])
  })

  it('resumes where it broke off', async () => {
    expect((await heard(stream(), 'e7')).headers).toMatchObject({ 'last-event-id': 'e7' })
  })

  it('hands on what is no JSON as text', async () => {
    expect((await heard(stream('event: case\ndata: {"a\n\n'))).events[0]?.data).toBe('{"a')
  })

  it.each([
    ['a refusal', new Response('', { status: 503 })],
    ['a web page', new Response('<html>', { headers: { 'content-type': 'text/html' } })]
  ])('does not take %s for a stream', async (_, answer) => {
    await expect(heard(answer)).rejects.toBeInstanceOf(ApiError)
  })
})
