import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../server/testing/databases'
import { crashRounds } from '../crash/rounds'

/** Twenty rounds of a thousand actions under way when the server is killed with -9, on each database. Wanted: no faults. */
const long = { rounds: Number(process.env.CRASH_ROUNDS ?? 20), actions: Number(process.env.CRASH_ACTIONS ?? 1000) }

const folder = mkdtempSync(join(tmpdir(), 'miqat-crash-'))
const postgres = await startPostgres()
const places = { PGlite: { MIQAT_DATA: join(folder, 'data') }, PostgreSQL: { DATABASE_URL: await postgres.create() } }
const rows: Record<string, object> = {}
for (const [name, env] of Object.entries(places)) {
  const started = performance.now()
  const { acknowledged, done, faults } = await crashRounds({ env, folder }, long)
  for (const fault of faults.slice(0, 20)) console.log(`${name}: ${fault}`)
  const seconds = Math.round((performance.now() - started) / 1000)
  rows[name] = {
    rounds: long.rounds,
    actions: long.rounds * long.actions,
    acknowledged,
    done,
    faults: faults.length,
    seconds
  }
}
console.table(rows)
await postgres.stop()
rmSync(folder, { recursive: true, force: true })
