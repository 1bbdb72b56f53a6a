import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { begin } from './0001-begin'
import { sums } from './0002-sums'
import { indexes } from './0003-indexes'
import type { Tables } from './tables'

const migrations: Readonly<Record<string, string>> = { '0001-begin': begin, '0002-sums': sums, '0003-indexes': indexes }

/** Brings the schema up to date; several processes may do it at once, one does it and the others wait. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsOf() } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

function migrationsOf(): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, text]) => [name, { up: db => statementsOf(text, db) }])
  )
}

/** One by one: the protocol for parameters, which both drivers speak, takes one statement at a time. */
async function statementsOf(text: string, db: Kysely<unknown>): Promise<void> {
  const statements = text.split(/;\n(?=create|alter|drop|insert|update|$)/).filter(statement => statement.trim() !== '')
  for (const statement of statements) await sql.raw(statement).execute(db)
}
