import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import pino, { type Logger } from 'pino'
import { createApp } from './app'
import { createShelf } from './book'
import { readClock } from './clock'
import type { Config } from './config'
import { type Database, openDatabase } from './db/database'
import { codeOf } from './db/faults'
import { migrate } from './db/migrate'
import { lockStart } from './db/transact'
import { fillDemo } from './demo/fill'
import { liveOn } from './demo/living'
import { openFeed } from './events/feed'
import { createStreams } from './events/streams'
import type { House } from './house'
import { keepHouse } from './housekeeping'
import { areNew, rebuildIfOld } from './reports/rebuild'
import { begin, isBegun, onlyOne, replaceStaff } from './seed'
import { readStaffFile } from './staff-file'

/** Who sends slower than this is not sending a question. Streams are answers, and may last. */
const HEADERS_MS = 15_000
const REQUEST_MS = 30_000
/** Longer than gateways keep a connection for the next question: who closes first must not be the server. */
const KEEP_ALIVE_MS = 75_000
const QUIET_MS = 50

export type StartOptions = {
  /** A folder with a built app. */
  readonly dist?: string | undefined
  readonly strict?: boolean | undefined
  readonly log?: Logger | undefined
  readonly realNow?: () => number
  /** Told now and then how much of the demo year is filled in. */
  readonly progress?: (share: number) => void
}

export type Running = {
  readonly url: string
  readonly house: House
  /** Takes no new questions, ends the streams, lets what is under way be answered, and closes the database. */
  stop(): Promise<void>
}

/** Opens the database, brings it up to date, and answers. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<Running> {
  const log = options.log ?? openLog(config)
  const database = await openDatabase(config, error => log.warn({ err: error }, 'a connection was lost'))
  try {
    return await serve(config, database, log, options)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Of a database's error only what holds no value of a row: its detail may quote one. */
function openLog({ logLevel }: Config): Logger {
  const err = (error: unknown) =>
    error instanceof Error ? { type: error.name, code: codeOf(error), message: error.message, stack: error.stack } : {}
  const options = { level: logLevel, base: null, serializers: { err } }
  return pino(options, pino.destination({ fd: 2, sync: false }))
}

async function serve(config: Config, database: Database, log: Logger, options: StartOptions): Promise<Running> {
  await prepare(config, database, options)
  const { db } = database
  const { instance } = await db.selectFrom('meta').select('instance').executeTakeFirstOrThrow()
  const house: House = {
    config,
    database,
    log,
    clock: await readClock(db, options.realNow ?? Date.now),
    feed: await openFeed(database, instance, log),
    book: createShelf(),
    strict: options.strict ?? false
  }
  const streams = createStreams(house)
  const app = createApp(house, streams, options.dist)
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.headersTimeout = HEADERS_MS
  server.requestTimeout = REQUEST_MS
  server.keepAliveTimeout = KEEP_ALIVE_MS
  await listenAt(server, config)
  const endDemo = await liveOn(house)
  const endHousekeeping = keepHouse(house)
  return {
    url: urlOf(server, config),
    house,
    async stop() {
      streams.close()
      await close(server, config.stopMs)
      await endDemo()
      await endHousekeeping()
      await house.feed.close()
      await database.close()
    }
  }
}

/** In one transaction: a start that was cut off has begun nothing. */
export async function prepare(config: Config, { db, kind }: Database, options: StartOptions): Promise<void> {
  const { realNow = Date.now, progress = () => {} } = options
  await migrate(db)
  await db.transaction().execute(async trx => {
    await lockStart(trx)
    const fresh = !(await isBegun(trx))
    if (fresh) await begin(trx)
    if (fresh) await areNew(trx)
    else await rebuildIfOld(trx, () => createShelf()(trx))
    if (fresh && config.demo)
      await fillDemo(trx, { realNow, months: config.demoMonths, trusted: kind === 'pglite', progress })
    if (config.staffFile !== undefined) await replaceStaff(trx, readStaffFile(config.staffFile))
    else if (fresh && !config.demo) await replaceStaff(trx, onlyOne)
  })
}

async function listenAt(server: Server, { port, host }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

/** Waits for the answers under way, and for nothing else: a line that is kept open for a next question is closed as soon as it is quiet. */
async function close(server: Server, mostMs: number): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  const quiet = setInterval(() => server.closeIdleConnections(), QUIET_MS)
  await Promise.race([closed, wait(mostMs, undefined, { ref: false })])
  clearInterval(quiet)
  server.closeAllConnections()
}

function urlOf(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
