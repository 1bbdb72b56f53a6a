import { sql } from 'kysely'
import { instantText } from '#backend/instant'
import { type Book, versionAt } from '../book'
import type { Db } from '../db/database'
import { sendEvents } from './outbox'

/** Lets every process read the agreement again, and tells everybody to. The last thing a transaction does. */
export async function reviseAgreement(db: Db, at: number, version: number, isCalendar: boolean): Promise<void> {
  await db
    .updateTable('meta')
    .set(({ eb }) => ({
      agreement_revision: eb('agreement_revision', '+', 1),
      calendar_version: isCalendar ? sql<number>`calendar_version + 1` : sql<number>`calendar_version`
    }))
    .execute()
  await sendEvents(db, [{ at, event: 'agreement', data: { asOf: instantText(at), version } }])
}

/** A version comes into force by the date alone. Of several processes that notice it one tells. */
export async function tellVersionInForce(db: Db, book: Book, at: number): Promise<void> {
  const { version } = versionAt(book, at)
  const { numUpdatedRows } = await db
    .updateTable('meta')
    .set({ version_in_force: version })
    .where('version_in_force', '<>', version)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await sendEvents(db, [{ at, event: 'agreement', data: { asOf: instantText(at), version } }])
}
