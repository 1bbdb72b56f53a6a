import { createParser } from 'eventsource-parser'
import { PATIENCE_MS } from './ask'
import { Broken, type Evidence } from './rule'
import type { Subject } from './subject'
import { wait } from './time'

export type Event = { readonly id: string | null; readonly name: string; readonly data: unknown; readonly at: number }

export type Stream = {
  /** In the order they came. */
  readonly events: readonly Event[]
  /** The first event that fits, from those that came or are still to come; nothing when it does not come in time. */
  until(fits: (event: Event) => boolean, ms: number): Promise<Event | undefined>
  evidence(): Evidence
  close(): void
}

/** Listens to the events, from the last one seen where it is given. */
export async function listen({ send, url, who }: Subject, lastEventId?: string): Promise<Stream> {
  const closing = new AbortController()
  const headers = {
    accept: 'text/event-stream',
    ...who,
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId })
  }
  const asked = `GET /events${lastEventId === undefined ? '' : `\nLast-Event-ID: ${lastEventId}`}`
  const late = setTimeout(() => closing.abort(), PATIENCE_MS)
  const response = await send(new Request(`${url}/events`, { headers, signal: closing.signal })).catch(error => {
    throw new Broken('no stream came', { asked, came: String(error) })
  })
  clearTimeout(late)
  const type = response.headers.get('content-type') ?? ''
  if (response.status !== 200 || !response.body || !type.startsWith('text/event-stream')) {
    throw new Broken('events come as 200 text/event-stream', { asked, came: `${response.status} ${type}` })
  }
  const events: Event[] = []
  void read(response.body, events).catch(() => {})
  return {
    events,
    async until(fits, ms) {
      const last = performance.now() + ms
      for (;;) {
        const found = events.find(fits)
        if (found || performance.now() > last) return found
        await wait(20)
      }
    },
    evidence: () => ({ asked, came: events.slice(-12).map(eventText).join('\n') || 'nothing' }),
    close: () => closing.abort()
  }
}

async function read(body: ReadableStream<Uint8Array>, events: Event[]): Promise<void> {
  const parser = createParser({
    onEvent: ({ id, event, data }) =>
      events.push({ id: id ?? null, name: event ?? 'message', data: parsed(data), at: Date.now() })
  })
  const decoder = new TextDecoder()
  for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function eventText({ id, name, data }: Event): string {
  return `${name} ${id ?? '(no id)'} ${JSON.stringify(data)?.slice(0, 160)}`
}

/** Uses a stream and closes it, whatever happens. */
export async function withStream<Value>(
  subject: Subject,
  lastEventId: string | undefined,
  use: (stream: Stream) => Promise<Value>
): Promise<Value> {
  const stream = await listen(subject, lastEventId)
  try {
    return await use(stream)
  } finally {
    stream.close()
  }
}
