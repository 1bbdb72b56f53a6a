import pg from 'pg'
import { readers } from './values'

const RETRY_MS = 1000
/** How long a question waits for a connection; who asked waits no longer either. */
const WAIT_MS = 30_000
const QUERY_MS = 60_000
/** A transaction that says nothing for so long has lost its process. */
const IDLE_MS = 300_000
const types: pg.CustomTypesConfig = {
  // pg's own reader of a type, where there is none of ours.
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    readers[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser']
}

export function openPool(connectionString: string, max: number, failed: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...connection(connectionString), max, connectionTimeoutMillis: WAIT_MS })
  pool.on('error', failed)
  return pool
}

function connection(connectionString: string): pg.ClientConfig {
  return {
    connectionString,
    types,
    application_name: 'miqat',
    statement_timeout: QUERY_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    options: '-c timezone=UTC -c client_encoding=UTF8',
    keepAlive: true
  }
}

/**
 * Listens on a connection of its own, and opens another when it is lost. `heard` is called after each beginning too, since what was
 * said meanwhile was said to nobody.
 */
export function listenOn(
  connectionString: string,
  channel: string,
  heard: () => void,
  failed: (error: Error) => void
): () => Promise<void> {
  let client: pg.Client | undefined
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const lost = (error: Error) => {
    if (ended || !client) return
    failed(error)
    client.removeAllListeners()
    client.on('error', () => {})
    client.end().catch(() => {})
    client = undefined
    timer = setTimeout(begin, RETRY_MS)
  }
  const begin = () => {
    const own = new pg.Client(connection(connectionString))
    client = own
    own.on('error', lost)
    own.on('end', () => lost(new Error('the listening connection has ended')))
    own.on('notification', heard)
    own
      .connect()
      .then(() => own.query(`listen ${channel}`))
      .then(heard, lost)
  }
  begin()
  return async () => {
    ended = true
    clearTimeout(timer)
    await client?.end().catch(() => {})
  }
}
