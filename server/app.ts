import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { sql } from 'kysely'
import type { OperationId } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { routes } from '#backend/http/routes'
import { serveFiles } from '#backend/http/static'
import type { Db } from './db/database'
import { createDoor, turnedAway } from './door'
import type { Streams } from './events/streams'
import type { House } from './house'
import { operations } from './operations'

type App = Hono<{ Bindings: HttpBindings }>

const HEALTH_MS = 2000

/** The API under `/api`, the built app beside it, and `/healthz`. */
export function createApp(house: House, streams: Streams, dist: string | undefined): App {
  const app: App = new Hono()
  const door = createDoor(house, operations, streams)
  for (const op of Object.keys(routes) as OperationId[]) {
    const { method, path } = routes[op]
    const paths = path === '/' ? ['/api', '/api/'] : [`/api${path}`]
    app.on(method.toUpperCase(), paths, context => door(op, context))
  }
  app.all('/api/*', context => turnedAway(context, { refused: 'not-found' }))
  app.get('/healthz', async context => {
    const healthy = await isHealthy(house.database.db)
    return context.json({ status: healthy ? 'ok' : 'unavailable' }, healthy ? 200 : 503)
  })
  app.onError((error, context) => {
    if (error instanceof URIError) return turnedAway(context, invalid('path', 'format'))
    house.log.error({ err: error }, 'a fault outside of any operation')
    return turnedAway(context, { refused: 'internal' })
  })
  if (dist !== undefined) serveFiles(app, dist)
  return app
}

/** Asks the database itself, and takes no answer for a no. */
async function isHealthy(db: Db): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false
  )
  const late = new Promise<boolean>(resolve => setTimeout(() => resolve(false), HEALTH_MS).unref())
  return Promise.race([asked, late])
}
