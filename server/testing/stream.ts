import { createParser } from 'eventsource-parser'

export type Heard = { readonly id: string | undefined; readonly event: string; readonly data: Record<string, unknown> }

export type TestStream = {
  readonly heard: readonly Heard[]
  /** Waits until an event like this was heard. */
  until(test: (heard: Heard) => boolean): Promise<Heard>
  /** When the other side has ended it. */
  readonly ended: Promise<void>
  close(): void
}

/** Opens the event stream of a server and keeps what it says. */
export async function openStream(url: string, headers: Record<string, string> = {}): Promise<TestStream> {
  const ending = new AbortController()
  const response = await fetch(`${url}/api/events`, { headers: { 'x-user': 's-r', ...headers }, signal: ending.signal })
  if (response.status !== 200 || !response.body) throw new Error(`no stream: ${response.status}`)
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  const parser = createParser({
    onEvent({ id, event = 'message', data }) {
      heard.push({ id, event, data: JSON.parse(data) })
      for (const look of waiting) look()
    }
  })
  const decoder = new TextDecoder()
  const ended = response.body
    .pipeTo(new WritableStream({ write: bytes => parser.feed(decoder.decode(bytes, { stream: true })) }))
    .catch(() => {})
  return {
    heard,
    until: test =>
      new Promise(resolve => {
        const look = () => {
          const found = heard.find(test)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    ended,
    close: () => ending.abort()
  }
}
