import { createParser, type EventSourceMessage } from 'eventsource-parser'
import type { Api } from './client'
import { ApiError } from './error'

export type StreamEvent = { readonly id: string | null; readonly name: string; readonly data: unknown }

/**
 * Listens to `GET /events` until the signal is aborted or the stream ends; each event is handed on as parsed JSON.
 * Resolves when the server closed the stream; throws `ApiError` when it could not be opened or is no event stream.
 * An event whose data is no JSON is handed on with its text, so that it can be counted rather than lost.
 */
export async function listen(
  api: Api,
  lastEventId: string | null,
  onEvent: (event: StreamEvent) => void,
  signal: AbortSignal
): Promise<void> {
  const response = await open(api, lastEventId, signal)
  const parser = createParser({ onEvent: message => onEvent(read(message)) })
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || signal.aborted) return
      parser.feed(value)
    }
  } finally {
    // However it ends, the connection is given back: a browser has but six to a host.
    await reader.cancel().catch(() => {})
  }
}

async function open(
  api: Api,
  lastEventId: string | null,
  signal: AbortSignal
): Promise<Response & { body: ReadableStream<BufferSource> }> {
  const headers = {
    ...api.headers,
    accept: 'text/event-stream',
    ...(lastEventId === null ? {} : { 'last-event-id': lastEventId })
  }
  const response = await fetch(`${api.url}/events`, {
    headers,
    signal,
    credentials: 'include',
    cache: 'no-store'
  }).catch(error => {
    throw signal.aborted ? error : new ApiError('streamEvents', { kind: 'offline' })
  })
  if (!response.ok) throw new ApiError('streamEvents', { kind: 'status', status: response.status })
  const type = response.headers.get('content-type') ?? ''
  if (!response.body || !type.startsWith('text/event-stream'))
    throw new ApiError('streamEvents', {
      kind: 'notContract',
      status: response.status,
      found: 'shape',
      issues: [`content-type: ${type || 'none'}`]
    })
  // Checked just above; the DOM type keeps `body` nullable.
  return response as Response & { body: ReadableStream<BufferSource> }
}

function read(message: EventSourceMessage): StreamEvent {
  return { id: message.id ?? null, name: message.event ?? 'message', data: parsed(message.data) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
