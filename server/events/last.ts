import type { Db } from '../db/database'

/** The number of the newest event; 0 before there was one. */
export async function lastEventId(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}
