import { zAgreementEvent, zCaseEvent, zNoticeEvent, zReset } from '#api/generated/zod.gen'
import type { Backend } from '#backend/contract'
import { check } from '#backend/http/fields'
import type { Desk } from './desk'
import type { FailKind } from './fail'
import { concerns, type FeedEvent } from './feed'
import { listenWhile } from './pump'

const TICK_MS = 1000
const BEAT_TICKS = 5
const CUT_TICKS = 3
// A reader this far behind is gone and nobody told us.
const MOST_WAITING = 20_000
const encoder = new TextEncoder()

export function streamEvents(desk: Desk): Backend['streamEvents'] {
  return ({ headers, signal }) => ({ status: 200, body: streamOf(desk, headers['Last-Event-ID'], signal) })
}

function streamOf(desk: Desk, lastSeen: string | undefined, signal: AbortSignal): ReadableStream<Uint8Array> {
  const ended = new AbortController()
  const end = () => ended.abort()
  return new ReadableStream({
    start(controller) {
      const reader = readerOf(desk, lastSeen, text => {
        if (ended.signal.aborted) return
        controller.enqueue(encoder.encode(text))
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) end()
      })
      ended.signal.addEventListener('abort', () => close(controller), { once: true })
      for (const other of [signal, desk.closing]) other.addEventListener('abort', end, { signal: ended.signal })
      reader.beat()
      reader.catchUp()
      follow(desk, reader, ended)
      if (signal.aborted || desk.closing.aborted) end()
    },
    cancel: end
  })
}

function close(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // It was cancelled by its reader, which is as good.
  }
}

/** Sends what is new as it comes, and a heartbeat every five seconds, until the stream ends. */
function follow(desk: Desk, reader: Reader, ended: AbortController): void {
  let ticks = 0
  const tick = () => {
    ticks++
    const kind = desk.fail.kindOf('streamEvents')
    if (endsStream(kind) || (kind === 'cut' && ticks >= CUT_TICKS)) return ended.abort()
    if (kind !== 'silent' && ticks % BEAT_TICKS === 0) reader.beat()
    reader.catchUp()
  }
  const timer = setInterval(tick, TICK_MS)
  const deaf = desk.feed.listen(reader.catchUp)
  const idle = listenWhile(desk)
  ended.signal.addEventListener('abort', () => {
    clearInterval(timer)
    deaf()
    idle()
  })
}

/** A backend that is down or refuses holds no stream either. */
function endsStream(kind: FailKind | undefined): boolean {
  return kind !== undefined && !['silent', 'cut', 'reset', 'slow', 'rows'].includes(kind)
}

type Reader = { beat(): void; catchUp(): void }

/** What one client has been told and what it is to be told next. */
function readerOf(desk: Desk, lastSeen: string | undefined, send: (text: string) => void): Reader {
  let told = lastSeen ?? desk.feed.lastId
  let wasReset = false
  const reset = () => {
    told = desk.feed.lastId
    send(textOf(desk, { event: 'reset', data: { asOf: desk.asOf() } }, told))
  }
  return {
    beat: () => send(`event: heartbeat\ndata: ${JSON.stringify({ asOf: desk.asOf() })}\n\n`),
    catchUp() {
      const kind = desk.fail.kindOf('streamEvents')
      if (kind === 'silent') return
      if (kind === 'reset' && !wasReset) reset()
      wasReset = kind === 'reset'
      const missed = desk.feed.after(told)
      if (missed === null) return reset()
      for (const event of missed) if (concerns(event, desk.offices)) send(textOf(desk, event, event.id))
      told = missed.at(-1)?.id ?? told
    }
  }
}

const schemas = { case: zCaseEvent, agreement: zAgreementEvent, notice: zNoticeEvent, reset: zReset }

function textOf({ strict }: Desk, { event, data }: FeedEvent, id: string): string {
  const errors = strict ? check(schemas[event], data).errors : []
  if (errors.length > 0) throw new Error(`event ${id} broke the contract: ${JSON.stringify(errors)}`)
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
