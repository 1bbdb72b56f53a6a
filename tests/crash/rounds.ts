import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BulkResult, CaseAnswer, CasePage, CaseRow } from '#api/generated/types.gen'

/** Where the data is, as the server's environment says it, and a folder for what the rounds write. */
export type Place = { readonly env: Readonly<Record<string, string>>; readonly folder: string }
export type Rounds = { readonly rounds: number; readonly actions: number }
export type Outcome = { readonly acknowledged: number; readonly done: number; readonly faults: readonly string[] }

/** As many as a busy office has under way in the same moment. */
const atOnce = 64

/**
 * Kills the server with -9 in the middle of many actions, starts it again, and looks: whatever was acknowledged is there once, what was not is there once or not
 * at all, a case has as many entries in its history as changes, and what is asked again with its key is done once.
 */
export async function crashRounds({ env, folder }: Place, { rounds, actions }: Rounds): Promise<Outcome> {
  await importCases(env, folder, actions)
  const faults: string[] = []
  let [acknowledged, done] = [0, 0]
  for (let round = 1; round <= rounds; round++) {
    const first = await start(env)
    const before = await openCases(first.url)
    const keys = new Map(before.map(({ id }) => [id, crypto.randomUUID()]))
    const acked = await actUntilKilled(first, before, keys, round)
    const second = await start(env)
    const told = await look(second.url, before, acked, round)
    const again = await retryAll(second.url, before, keys, round)
    faults.push(...told.faults, ...again)
    acknowledged += acked.size
    done += told.done
    await stop(second.child)
  }
  return { acknowledged, done, faults }
}

type Running = { readonly url: string; readonly child: ChildProcess }

async function importCases(env: Place['env'], folder: string, count: number): Promise<void> {
  const file = join(folder, 'cases.csv')
  const lines = Array.from({ length: count }, (_, index) => `K-${index},lease-contract-register,sohar,2026-11-15 09:30`)
  writeFileSync(file, ['reference,service,office,submittedAt', ...lines].join('\n'))
  const child = node(['server/import/main.ts', file], env)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the import ended with ${code}`)
}

async function start(env: Place['env']): Promise<Running> {
  const child = node(['server/main.ts', '--empty'], { PORT: '0', MIQAT_RATE: '1000000', MIQAT_LOG: 'silent', ...env })
  const [line] = await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)))
  ])
  return { url: `${String(line).trim().split('\n')[0]}/api`, child }
}

function node(args: readonly string[], env: Place['env']): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function openCases(url: string): Promise<CaseRow[]> {
  const response = await fetch(`${url}/cases?open=true&limit=5000`)
  return ((await response.json()) as CasePage).cases
}

/** A note on every case at once; after a moment, another one each round, the server is gone. The ids of those that were acknowledged. */
async function actUntilKilled(
  { url, child }: Running,
  cases: readonly CaseRow[],
  keys: ReadonlyMap<string, string>,
  round: number
): Promise<Set<string>> {
  const acked = new Set<string>()
  const ended = once(child, 'exit')
  const queue = [...cases]
  const share = 0.1 + 0.8 * ((round * 0.618) % 1)
  let isKilled = false
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const status = await act(url, next, keys.get(next.id) ?? '', round).catch(() => 0)
      if (status === 200) acked.add(next.id)
      if (!isKilled && acked.size >= cases.length * share) {
        isKilled = true
        child.kill('SIGKILL')
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (!isKilled) child.kill('SIGKILL')
  await ended
  return acked
}

async function act(url: string, row: CaseRow, key: string, round: number): Promise<number> {
  const response = await fetch(`${url}/cases/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      action: { kind: 'note', text: `round ${round}` },
      cases: [{ id: row.id, revision: row.revision }]
    })
  })
  const { results } = (await response.json()) as BulkResult
  return results[0]?.status ?? response.status
}

async function look(url: string, before: readonly CaseRow[], acked: ReadonlySet<string>, round: number) {
  const faults: string[] = []
  let done = 0
  for (const row of before) {
    const notes = await notesOf(url, row, round, faults)
    if (notes > 1) faults.push(`${row.id}: done ${notes} times`)
    if (acked.has(row.id) && notes === 0) faults.push(`${row.id}: acknowledged, and not there`)
    done += notes
  }
  return { faults, done }
}

/** The same again, key and all: afterwards each is there once. */
async function retryAll(
  url: string,
  before: readonly CaseRow[],
  keys: ReadonlyMap<string, string>,
  round: number
): Promise<string[]> {
  const faults: string[] = []
  for (const row of before) {
    const status = await act(url, row, keys.get(row.id) ?? '', round)
    if (status !== 200) faults.push(`${row.id}: asked again, ${status}`)
    const notes = await notesOf(url, row, round, faults)
    if (notes !== 1) faults.push(`${row.id}: asked again, and there ${notes} times`)
  }
  return faults
}

async function notesOf(url: string, row: CaseRow, round: number, faults: string[]): Promise<number> {
  const response = await fetch(`${url}/cases/${row.id}`)
  const { case: now } = (await response.json()) as CaseAnswer
  const notes = now.history.filter(({ text }) => text === `round ${round}`).length
  if (now.revision !== row.revision + notes)
    faults.push(`${row.id}: revision ${now.revision} after ${notes} notes on ${row.revision}`)
  return notes
}
