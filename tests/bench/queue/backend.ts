import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getResponse } from 'msw'
import { createBackend } from '#mocks/backend'
import { answerFile } from './files'
import { aheadOf, type Order, type Told } from './orders'
import { createWorld, type World } from './world'

/**
 * A backend in a process of its own, so that what it costs is not on the page's bill: the open cases as text, made beforehand, a clock that can
 * be set, and events as many as are ordered. What the bench does not change is answered by the development backend.
 */
const [at, cases] = process.argv.slice(2).map(Number)
const startsAt = at ?? 0
const mock = createBackend({ at: startsAt, seed: 1, cases, strict: false, frozen: true })
const handlers = mock.handlers('*/api')
const world: World = createWorld(mock, startsAt)
const streams = new Set<ServerResponse>()

const json = (response: ServerResponse, text: string) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text)
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench')
  switch (pathname) {
    case '/api':
    case '/api/':
      return json(response, world.service())
    case '/api/cases':
      return json(response, world.page(Number(searchParams.get('cursor') ?? 0), Number(searchParams.get('limit'))))
    case '/api/events':
      return stream(response)
    case '/floor/openings.json':
      return json(response, world.openings())
  }
  if (pathname.startsWith('/api/')) return passOn(request, response)
  return answerFile(pathname, response)
}

function stream(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(world.beat())
  streams.add(response)
  response.on('close', () => streams.delete(response))
}

/** The development backend's clock stands still; what it says is as of now all the same. */
async function passOn(request: IncomingMessage, response: ServerResponse) {
  const asked = new Request(`http://bench${request.url}`, { headers: { accept: 'application/json' } })
  const answered = await getResponse(handlers, asked)
  const text = (await answered?.text()) ?? ''
  response.writeHead(answered?.status ?? 404, { 'content-type': answered?.headers.get('content-type') ?? 'text/plain' })
  response.end(text.replace(/"asOf":"[^"]*"/, `"asOf":"${world.asOf()}"`))
}

const send = (text: string) => {
  for (const response of streams) response.write(text)
}

/** The contract asks for one every ten seconds. */
setInterval(() => send(world.beat()), 5000).unref()

async function follow(order: Order): Promise<Told> {
  switch (order.kind) {
    case 'storm':
      return storm(order)
    case 'jump':
      world.clock.set(order.to)
      send(world.beat())
      return { kind: 'done' }
    case 'reset':
      world.reset()
      return { kind: 'done' }
    case 'deaf':
      streams.clear()
      return { kind: 'done' }
    case 'first':
      return { kind: 'first', ...world.first(order.count, order.at) }
    case 'turns':
      return { kind: 'turns', at: world.turns(order.count), now: world.clock.now() }
  }
}

/** So many events a second, written every hundredth of one; with each the clock may be set on. */
async function storm({ perSecond, seconds, skipMs = 0 }: Order & { kind: 'storm' }): Promise<Told> {
  const texts = world.events(perSecond * seconds, skipMs)
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()]
  for (let sent = 0; sent < texts.length; ) {
    await aheadOf(10)
    const due = Math.min(texts.length, Math.floor(((performance.now() - startedAt) * perSecond) / 1000))
    if (due <= sent) continue
    world.clock.advance((due - sent) * skipMs)
    send(texts.slice(sent, due).join(''))
    sent = due
  }
  const { user, system } = process.cpuUsage(cpu)
  const took = performance.now() - startedAt
  return { kind: 'stormed', perSecond: (texts.length * 1000) / took, load: (user + system) / 1000 / took }
}

process.on('message', (order: Order & { id: number }) => {
  void follow(order).then(told => process.send?.({ id: order.id, told }))
})
process.on('disconnect', () => process.exit())

const server = createServer((request, response) => {
  void answer(request, response).catch(error => response.writeHead(500).end(String(error)))
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.({ id: 0, told: { kind: 'ready', url: `http://127.0.0.1:${port}` } })
})
