import { randomUUID } from 'node:crypto'
import { northAlBatinah } from '#agreement/agreement'
import type { Db } from './db/database'
import type { StaffEntry } from './staff-file'

/** Whether the database has been begun, whatever is in it. */
export async function isBegun(db: Db): Promise<boolean> {
  return (await db.selectFrom('meta').select('instance').executeTakeFirst()) !== undefined
}

/** Imports the agreement into an empty database. */
export async function begin(db: Db): Promise<void> {
  const { version, effectiveFrom, calendar, ...body } = northAlBatinah()
  const { timeZone, week, seasons, exceptions } = calendar
  await db
    .insertInto('agreement_versions')
    .values({ version, effective_from: effectiveFrom, body: JSON.stringify(body) })
    .execute()
  await db
    .insertInto('calendar')
    .values({ time_zone: timeZone, week: JSON.stringify(week), seasons: JSON.stringify(seasons) })
    .execute()
  await db
    .insertInto('calendar_exceptions')
    .values(
      exceptions.map(exception => ({
        date: exception.date,
        offices: officesKey(exception.offices),
        body: JSON.stringify(exception)
      }))
    )
    .execute()
  await db
    .insertInto('meta')
    .values({ instance: randomUUID().slice(0, 8), version_in_force: version })
    .execute()
}

/** Offices as the key of an exception has them. */
export function officesKey(offices: readonly string[] | undefined): string {
  return [...new Set(offices ?? [])].sort().join(',')
}

/** The staff as a list gives it: who is not in it any longer works here no more. */
export async function replaceStaff(db: Db, list: readonly StaffEntry[]): Promise<void> {
  await db.updateTable('staff').set({ active: false }).execute()
  for (const { code, nameAr, nameEn, office, roles } of list) {
    const row = { name_ar: nameAr, name_en: nameEn, office, roles: JSON.stringify(roles), active: true }
    await db
      .insertInto('staff')
      .values({ code, ...row })
      .onConflict(conflict => conflict.column('code').doUpdateSet(row))
      .execute()
  }
  await db
    .updateTable('meta')
    .set(({ eb }) => ({ agreement_revision: eb('agreement_revision', '+', 1) }))
    .execute()
}

/** Somebody has to be able to open an empty one. */
export const onlyOne: readonly StaffEntry[] = [
  { code: 'admin', nameAr: 'المشرف', nameEn: 'Supervisor', office: null, roles: ['staff', 'supervisor', 'management'] }
]
