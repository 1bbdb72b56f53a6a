import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../server/testing/databases'
import { crashRounds } from './rounds'

// The short form of `npm run bench -- crash`, which has twenty rounds of a thousand.
const short = { rounds: 2, actions: 120 }
const folder = mkdtempSync(join(tmpdir(), 'miqat-crash-'))
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
}, 120_000)
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

it.each(['pglite', 'postgres'] as const)(
  'a server that is killed in the middle of its work has lost nothing it acknowledged, and done nothing by halves (%s)',
  async kind => {
    const env: Record<string, string> =
      kind === 'pglite' ? { MIQAT_DATA: join(folder, 'data') } : { DATABASE_URL: await postgres.create() }
    const { acknowledged, done, faults } = await crashRounds({ env, folder }, short)
    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThan(short.actions / 4)
    expect(done).toBeGreaterThanOrEqual(acknowledged)
    expect(done).toBeLessThan(short.rounds * short.actions)
  },
  300_000
)
