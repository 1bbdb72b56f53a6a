import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type ClientRequest, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BulkResult, CasePage } from '#api/generated/types.gen'
import { startPostgres } from '../../server/testing/databases'

/**
 * A thousand clients of the event stream and fifty changes a second, the server in one process and all clients in this one, over loopback. A delivery is timed
 * from the moment the change was asked for to the moment its event was read. Wanted: 99 of 100 within 500 ms, and no client misses one.
 */
const clients = Number(process.env.STREAM_CLIENTS ?? 1000)
const changesPerSecond = 50
const seconds = Number(process.env.STREAM_SECONDS ?? 20)
const cases = 200

const folder = mkdtempSync(join(tmpdir(), 'miqat-streams-'))
const postgres = await startPostgres()
const env = {
  DATABASE_URL: await postgres.create(),
  PORT: '0',
  MIQAT_RATE: '1000000',
  MIQAT_STREAMS: '5000',
  MIQAT_LOG: 'silent'
}
const node = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore']
  })

const file = join(folder, 'cases.csv')
const lines = Array.from({ length: cases }, (_, index) => `S-${index},lease-contract-register,sohar,2026-11-15 09:30`)
writeFileSync(file, ['reference,service,office,submittedAt', ...lines].join('\n'))
await once(node(['server/import/main.ts', file]), 'exit')
const server = node(['server/main.ts', '--empty'])
const [started] = await once(server.stdout ?? server, 'data')
const url = `${String(started).trim()}/api`

/** When each change was asked for, by `id revision`. */
const askedAt = new Map<string, number>()
const latencies: number[] = []
const heard = new Int32Array(clients)
const requests: ClientRequest[] = []

/** Reads as little of the stream as tells which change it was. */
function listen(client: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(`${url}/events`, { agent: false }, response => {
      let rest = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        const text = rest + chunk
        const end = text.lastIndexOf('\n\n')
        rest = end < 0 ? text : text.slice(end + 2)
        if (end >= 0) read(client, text.slice(0, end))
      })
      resolve()
    })
    request.on('error', reject)
    requests.push(request)
  })
}

const change = /"id": ?"(i-\w+)".*?"revision": ?(\d+)/
function read(client: number, text: string) {
  const now = performance.now()
  for (const frame of text.split('\n\n')) {
    const [, id, revision] = frame.includes('event: case') ? (change.exec(frame) ?? []) : []
    const at = askedAt.get(`${id} ${revision}`)
    if (at === undefined) continue
    heard[client] = (heard[client] ?? 0) + 1
    latencies.push(now - at)
  }
}

for (let first = 0; first < clients; first += 100)
  await Promise.all(Array.from({ length: Math.min(100, clients - first) }, (_, index) => listen(first + index)))

const page = (await (await fetch(`${url}/cases?open=true&limit=5000`)).json()) as CasePage
const revisions = new Map(page.cases.map(({ id, revision }) => [id, revision]))
const ids = [...revisions.keys()]
let done = 0
const pending: Promise<void>[] = []

async function note(id: string): Promise<void> {
  const revision = revisions.get(id) ?? 0
  revisions.set(id, revision + 1)
  askedAt.set(`${id} ${revision + 1}`, performance.now())
  const response = await fetch(`${url}/cases/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ action: { kind: 'note', text: 'measured' }, cases: [{ id, revision }] })
  })
  const { results } = (await response.json()) as BulkResult
  if (results[0]?.status === 200) done += 1
  else askedAt.delete(`${id} ${revision + 1}`)
}

const total = changesPerSecond * seconds
const began = performance.now()
for (let count = 0; count < total; count++) {
  await wait(Math.max(0, began + (count * 1000) / changesPerSecond - performance.now()))
  pending.push(note(ids[count % ids.length] ?? ''))
}
await Promise.all(pending)
for (let waited = 0; waited < 100 && heard.some(count => count < done); waited++) await wait(100)

latencies.sort((one, other) => one - other)
const at = (share: number) => Math.round(latencies[Math.floor(latencies.length * share)] ?? Number.NaN)
console.table({
  [`${clients} clients, ${changesPerSecond} changes/s, ${seconds} s`]: {
    changes: done,
    of: total,
    deliveries: latencies.length,
    'median ms': at(0.5),
    'p99 ms': at(0.99),
    'within 500 ms %': Math.round((latencies.filter(ms => ms <= 500).length / latencies.length) * 10_000) / 100,
    'clients that missed one': heard.filter(count => count < done).length
  }
})
for (const request of requests) request.on('error', () => {}).destroy()
server.kill('SIGKILL')
await once(server, 'exit')
await postgres.stop()
rmSync(folder, { recursive: true, force: true })
