import { sql } from 'kysely'
import type { Db } from './database'
import type { Tables } from './tables'

/** Writes records, every column of the table in plain JSON, in one statement however many they are. */
export async function insertAll(db: Db, table: keyof Tables, records: readonly object[]): Promise<void> {
  if (records.length === 0) return
  const name = sql.table(table)
  const rows = JSON.stringify(records)
  await sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${rows}::jsonb)`.execute(db)
}

/** Many in pieces of so many. */
export function batchesOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
