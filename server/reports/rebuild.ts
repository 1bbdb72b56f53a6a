import type { Book } from '../book'
import { type Kept, keptOf } from '../cases/held'
import type { Db } from '../db/database'
import { rollUpNew } from './roll-up'

/** Grows when what is summed, or how a case is judged, is another. */
export const sumsVersion = 2
const BATCH = 20_000

/** Makes verdicts and sums anew from the cases where they were made by older rules or not at all; part of whatever transaction calls it. */
export async function rebuildIfOld(db: Db, book: () => Promise<Book>): Promise<void> {
  const { sums_version } = await db.selectFrom('meta').select('sums_version').executeTakeFirstOrThrow()
  if (sums_version === sumsVersion) return
  await rebuild(db, await book())
  await areNew(db)
}

/** The sums are by the rules of now. */
export async function areNew(db: Db): Promise<void> {
  await db.updateTable('meta').set({ sums_version: sumsVersion }).execute()
}

export async function rebuild(db: Db, book: Book): Promise<void> {
  await db.deleteFrom('verdicts').execute()
  await db.deleteFrom('completions').execute()
  await db.deleteFrom('flows').execute()
  for (let after = ''; ; ) {
    const cases = await readCases(db, after)
    await rollUpNew(db, book, cases)
    const last = cases.at(-1)
    if (!last || cases.length < BATCH) return
    after = last.id
  }
}

async function readCases(db: Db, after: string): Promise<Kept[]> {
  const rows = await db.selectFrom('cases').selectAll().where('id', '>', after).orderBy('id').limit(BATCH).execute()
  return rows.map(keptOf)
}
