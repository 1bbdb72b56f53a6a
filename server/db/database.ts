import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type { Config } from '../config'
import { lockFolder } from './lock'
import { pgliteDialect } from './pglite-dialect'
import { openPGlite } from './pglite-thread'
import { listenOn, openPool } from './postgres'
import type { Tables } from './tables'

export type Db = Kysely<Tables> | Transaction<Tables>

/** The one database, whichever it is. */
export type Database = {
  readonly kind: 'postgres' | 'pglite'
  readonly db: Kysely<Tables>
  /** Calls back when something was said on the channel, and whenever something may have been missed. */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Opens PostgreSQL where there is an address, else PGlite in its folder, which is locked for this process. */
export function openDatabase(config: Config, failed: (error: Error) => void): Promise<Database> {
  return config.databaseUrl === undefined
    ? openFolder(config.dataFolder)
    : openPostgres(config.databaseUrl, config.limits.poolSize, failed)
}

async function openPostgres(url: string, size: number, failed: (error: Error) => void): Promise<Database> {
  const pool = openPool(url, size, failed)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    kind: 'postgres',
    db,
    listen: async (channel, heard) => listenOn(url, channel, heard, failed),
    close: () => db.destroy()
  }
}

async function openFolder(folder: string): Promise<Database> {
  const inMemory = folder === 'memory:'
  const unlock = inMemory ? () => {} : await lockFolder(folder)
  try {
    const thread = await openPGlite(inMemory ? 'memory://' : folder)
    await thread.query(`set timezone = 'UTC'`, [])
    const db = new Kysely<Tables>({ dialect: pgliteDialect(thread) })
    return {
      kind: 'pglite',
      db,
      async listen(channel, heard) {
        await thread.listen(channel, heard)
        return async () => {}
      },
      async close() {
        await thread.close()
        unlock()
      }
    }
  } catch (error) {
    unlock()
    throw error
  }
}
