import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import type { Call, Reply } from './pglite-calls'
import { readers } from './values'

// PGlite runs in the thread that asks it. Here that thread is a worker, so that a long query holds up no request and no heartbeat.

const port = parentPort
if (!port) throw new Error('this file is the worker of pglite-thread.ts')
const tell = (reply: Reply) => port.postMessage(reply)

const opened = PGlite.create({
  dataDir: (workerData as { dataDir: string }).dataDir,
  parsers: { ...readers }
})
opened.then(
  () => tell({ kind: 'opened' }),
  (error: unknown) => tell({ kind: 'failed', id: 0, error: errorOf(error) })
)

// One after the other: PGlite is one session.
let last: Promise<unknown> = opened.catch(() => {})
port.on('message', (call: Call) => {
  last = last.then(() => answer(call))
})

async function answer(call: Call): Promise<void> {
  try {
    tell({ kind: 'done', id: call.id, ...(await run(await opened, call)) })
  } catch (error) {
    tell({ kind: 'failed', id: call.id, error: errorOf(error) })
  }
}

async function run(db: PGlite, call: Call): Promise<{ rows: unknown[]; affected: number }> {
  switch (call.kind) {
    case 'query': {
      const { rows, affectedRows } = await db.query(call.sql, [...call.params])
      return { rows, affected: affectedRows ?? 0 }
    }
    case 'listen':
      await db.listen(call.channel, payload => tell({ kind: 'notified', channel: call.channel, payload }))
      return { rows: [], affected: 0 }
    case 'close':
      await db.close()
      return { rows: [], affected: 0 }
    default:
      return call satisfies never
  }
}

/** What of an error survives the way to the other thread. */
function errorOf(error: unknown): { message: string; code?: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code } = error as { code?: unknown }
  return { message: error.message, ...(typeof code === 'string' && { code }) }
}
