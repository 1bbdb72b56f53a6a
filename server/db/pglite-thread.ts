import { Worker } from 'node:worker_threads'
import type { Ask, Reply } from './pglite-calls'

export type Rows = { readonly rows: unknown[]; readonly affected: number }

/** PGlite in a thread of its own. */
export type PGliteThread = {
  query(sql: string, params: readonly unknown[]): Promise<Rows>
  listen(channel: string, heard: (payload: string) => void): Promise<void>
  close(): Promise<void>
}

/** An error of the database, with PostgreSQL's own code where it has one. */
export class QueryError extends Error {
  readonly code: string | undefined

  constructor({ message, code }: { readonly message: string; readonly code?: string }) {
    super(message)
    this.name = 'QueryError'
    this.code = code
  }
}

// Node 20 reads no TypeScript, and what tsx registers in one thread does not hold in another.
const START = `
const { workerData } = require('node:worker_threads')
import('tsx/esm/api').then(({ register }) => { register(); return import(workerData.url) })`

/** Opens a folder, or `memory://`. Nobody else may have it open: that is the lock file's business. */
export async function openPGlite(dataDir: string): Promise<PGliteThread> {
  const url = new URL('./pglite-worker.ts', import.meta.url).href
  const worker = new Worker(START, { eval: true, execArgv: [], workerData: { url, dataDir } })
  const waiting = new Map<number, { done: (rows: Rows) => void; failed: (error: Error) => void }>()
  const listeners = new Map<string, (payload: string) => void>()
  let calls = 0
  let gone: Error | undefined
  const ask = (call: Ask) =>
    new Promise<Rows>((done, failed) => {
      if (gone) return failed(gone)
      calls++
      waiting.set(calls, { done, failed })
      worker.postMessage({ ...call, id: calls })
    })
  const end = (error: Error) => {
    gone ??= error
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: Reply) => {
      switch (reply.kind) {
        case 'opened':
          return resolve()
        case 'notified':
          return listeners.get(reply.channel)?.(reply.payload)
        case 'done':
          waiting.get(reply.id)?.done(reply)
          break
        case 'failed':
          if (reply.id === 0) return reject(new QueryError(reply.error))
          waiting.get(reply.id)?.failed(new QueryError(reply.error))
          break
        default:
          reply satisfies never
      }
      waiting.delete(reply.id)
    })
    worker.on('error', error => {
      end(error)
      reject(error)
    })
    worker.on('exit', () => {
      end(new QueryError({ message: 'the database has stopped', code: '57P01' }))
      reject(gone)
    })
  })
  return {
    query: (sql, params) => ask({ kind: 'query', sql, params }),
    async listen(channel, heard) {
      listeners.set(channel, heard)
      await ask({ kind: 'listen', channel })
    },
    async close() {
      await ask({ kind: 'close' })
      await worker.terminate()
    }
  }
}
