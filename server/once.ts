import { createHash } from 'node:crypto'
import type { Refusal } from '#backend/contract'
import type { Db } from './db/database'
import { transact } from './db/transact'
import { iso } from './db/values'
import type { Visit } from './house'

type Kept<Answered> = { readonly answer: Answered }

/**
 * Does a thing once for each key of a person, and answers a retry as the first try was answered. The key, what was done and the answer
 * are committed together: whoever has the answer can rely on all of it, and a server that died left either everything or nothing.
 * A retry that comes while the first try is still under way waits for it. `run` is the kind of transaction.
 */
export function once<Answered extends object>(
  visit: Visit,
  key: string,
  asked: unknown,
  work: (visit: Visit) => Promise<Answered | Refusal>,
  run: typeof transact = transact
): Promise<Answered | Refusal> {
  const print = createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
  const { house, me } = visit
  return run(house, async (db, book) => {
    const known = await begin(db, me.code, key, print, house.clock.now())
    if (known) return known.print === print ? (known.answer as Kept<Answered>).answer : { refused: 'key-reused' }
    const answer = await work({ ...visit, db, book })
    await db
      .updateTable('idempotency')
      .set({ answer: JSON.stringify({ answer }) })
      .where('by', '=', me.code)
      .where('key', '=', key)
      .execute()
    return answer
  })
}

/** Nothing for a fresh key; else what was kept of it. */
async function begin(db: Db, by: string, key: string, print: string, now: number) {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency')
    .values({ by, key, print, at: iso(now) })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return undefined
  return db
    .selectFrom('idempotency')
    .select(['print', 'answer'])
    .where('by', '=', by)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
}
