import type { ServerResponse } from 'node:http'
import type { Asked } from '#backend/contract'
import { instantText } from '#backend/instant'
import type { House, Visit } from '../house'
import { createTally } from '../limits'
import { frameText } from './frames'

const BEAT_MS = 5000
/** A reader this far behind is gone and nobody told us; it comes back with what it saw last. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024

/** The streams this process holds open. */
export type Streams = {
  /** Holds one open; false where the client has too many, or the server is about to stop. */
  open(visit: Visit, asked: Asked<'streamEvents'>, outgoing: ServerResponse): boolean
  /** Ends them all, with what was still to be said. */
  close(): void
}

export function createStreams(house: Pick<House, 'feed' | 'clock' | 'config' | 'log'>): Streams {
  const { feed, clock, config, log } = house
  const held = createTally(config.limits.streamsPerClient)
  const open = new Set<ServerResponse>()
  let isClosing = false
  const asOfNow = () => JSON.stringify({ asOf: instantText(clock.now()) })
  const beat = () => frameText('heartbeat', asOfNow())
  const timer = setInterval(() => {
    feed.tellAll(beat())
    // The database's word may be lost with its connection; news are looked for anyway.
    void feed.pull()
  }, BEAT_MS)
  timer.unref()

  const listen = async ({ me }: Visit, lastSeen: string | undefined, outgoing: ServerResponse) => {
    const tell = (text: string) => {
      if (outgoing.destroyed || outgoing.writableEnded) return
      outgoing.write(text)
      if (outgoing.writableLength > MOST_WAITING_BYTES) outgoing.destroy()
    }
    const reset = (lastId: string) => tell(frameText('reset', asOfNow(), lastId))
    const end = await feed.listen({ offices: me.offices, tell, reset }, lastSeen)
    if (outgoing.destroyed) end()
    else outgoing.once('close', end)
  }

  return {
    open(visit, { headers }, outgoing) {
      const give = isClosing ? undefined : held.take(visit.me.code)
      if (!give) return false
      open.add(outgoing)
      outgoing.once('close', () => {
        open.delete(outgoing)
        give()
      })
      outgoing.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // Gateways that collect answers before they pass them on are asked not to.
        'x-accel-buffering': 'no',
        'x-request-id': visit.requestId
      })
      outgoing.write(beat())
      listen(visit, headers['Last-Event-ID'], outgoing).catch((error: unknown) => {
        log.warn({ err: error, requestId: visit.requestId }, 'a stream could not begin')
        outgoing.destroy()
      })
      return true
    },
    close() {
      isClosing = true
      clearInterval(timer)
      for (const outgoing of open) outgoing.end()
    }
  }
}
