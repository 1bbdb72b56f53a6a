import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings
} from 'kysely'
import type { PGliteThread } from './pglite-thread'

/** Kysely on PGlite. There is one session, so whoever has the connection has it alone; the others wait in the order they came. */
export function pgliteDialect(thread: PGliteThread): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOf(thread),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler()
  }
}

function driverOf(thread: PGliteThread): Driver {
  const connection = connectionOf(thread)
  const waiting: (() => void)[] = []
  let taken = false
  const run = (text: string) => (held: DatabaseConnection) => held.executeQuery(CompiledQuery.raw(text)).then(() => {})
  return {
    async init() {},
    async acquireConnection() {
      if (taken) await new Promise<void>(resolve => waiting.push(resolve))
      taken = true
      return connection
    },
    async releaseConnection() {
      const next = waiting.shift()
      // Handed over without being let go of, so that nobody can step between.
      if (next) next()
      else taken = false
    },
    beginTransaction: (held, { isolationLevel }: TransactionSettings) =>
      run(isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin')(held),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    async destroy() {}
  }
}

function connectionOf(thread: PGliteThread): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, affected } = await thread.query(sql, parameters)
      // Which rows a statement has is what Kysely's types say of it.
      return { rows: rows as Row[], numAffectedRows: BigInt(affected) }
    },
    // biome-ignore lint/correctness/useYield: a driver must have it; nothing here streams rows.
    async *streamQuery() {
      throw new Error('PGlite streams no rows')
    }
  }
}
