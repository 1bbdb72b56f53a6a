import { sql } from 'kysely'
import type { Db } from './db/database'
import { transact } from './db/transact'
import { iso } from './db/values'
import { tellVersionInForce } from './events/agreement'
import type { House } from './house'

const EVERY_MS = 60_000
/** Who has missed more reads the list again. */
const EVENTS_KEPT = 100_000
/** Nobody tries again after two days. */
const ANSWERS_KEPT_MS = 48 * 3_600_000

/** Every minute: tells of a version that has come into force, and forgets what nobody can ask for any longer. */
export function keepHouse(house: House): () => Promise<void> {
  let working = Promise.resolve()
  const work = () => {
    working = transact(house, async (db, book) => {
      const now = house.clock.now()
      await forget(db, now)
      await tellVersionInForce(db, book, now)
    }).catch((error: unknown) => house.log.warn({ err: error }, 'housekeeping has to wait'))
  }
  const timer = setInterval(work, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}

async function forget(db: Db, now: number): Promise<void> {
  await sql`delete from outbox where id < (select max(id) from outbox) - ${EVENTS_KEPT}`.execute(db)
  await db
    .deleteFrom('idempotency')
    .where('at', '<', sql<number>`${iso(now - ANSWERS_KEPT_MS)}::timestamptz`)
    .execute()
}
