import { once } from 'node:events'
import type { BulkResult, CaseAnswer, CasePage, CaseRow } from '#api/generated/types.gen'
import { importCases, type Place, type Running, start, stop } from './processes'

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

export async function openCases(url: string): Promise<CaseRow[]> {
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

export async function act(url: string, row: CaseRow, key: string, round: number): Promise<number> {
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
