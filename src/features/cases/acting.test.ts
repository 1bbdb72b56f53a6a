import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect } from '#api/client'
import { createServerClock } from '#api/server-clock'
import { exampleCase } from '#casework/example-case'
import { type ActingParts, createActing } from './acting'
import { createDeskStore } from './desk-store'

const seen = { case: exampleCase({ assignee: null, status: 'new' }), etag: '"c-1-4"' }
const asOf = '2026-11-22T11:42:07+04:00'
const note = { kind: 'note', text: 'called back' } as const

let sent: { key: string | null; etag: string | null; body: string }[] = []
let answer: () => Response | Promise<Response>

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const { headers } = request
    sent.push({ key: headers.get('idempotency-key'), etag: headers.get('if-match'), body: await request.text() })
    return await answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', etag: '"c-1-5"' } })
const done = (revision = 5) => json({ asOf, case: exampleCase({ revision, assignee: 'm-k' }) })
const problem = (type: string, status: number, more: object = {}) =>
  json({ type: `urn:miqat:problem:${type}`, title: type, status, ...more }, status)
const dead = () => Promise.reject(new TypeError('Failed to fetch'))

function createDesk(parts: Partial<ActingParts> = {}) {
  const store = createDeskStore()
  const api = connect('http://desk.test/api', createServerClock({ monotonic: () => 0, wall: () => Date.parse(asOf) }))
  const onCase = vi.fn()
  const onUnsure = vi.fn()
  const acting = createActing({
    api,
    store,
    me: () => 'm-k',
    isConnected: () => true,
    onForeseen: vi.fn(),
    onTakenBack: vi.fn(),
    onCase,
    onUnsure,
    ...parts
  })
  return { store, acting, onCase, onUnsure, now: () => store.of('c-1').acting }
}

it('a claim shows at once, and is what the backend says afterwards', async () => {
  const { acting, now, onCase } = createDesk()
  answer = done
  const sending = acting.start(seen, { kind: 'claim' })
  expect(now()).toMatchObject({ kind: 'sending', foreseen: { assignee: 'm-k', status: 'inProgress' } })
  await sending
  expect(now()).toEqual({ kind: 'done', action: { kind: 'claim' } })
  expect(onCase).toHaveBeenCalledOnce()
})

it('a second press while the first is under way sends nothing', async () => {
  const { acting } = createDesk()
  answer = done
  await Promise.all([acting.start(seen, { kind: 'claim' }), acting.start(seen, { kind: 'claim' })])
  expect(sent).toHaveLength(1)
})

it('nothing is sent while the connection is down, and what was typed stays', async () => {
  const { acting, now, store } = createDesk({ isConnected: () => false })
  store.change('c-1', old => ({ ...old, open: 'note', drafts: { note: { text: 'called back' } } }))
  await acting.start(seen, note)
  expect(sent).toHaveLength(0)
  expect(now()).toEqual({ kind: 'notSent', action: note })
  expect(store.of('c-1').drafts.note).toEqual({ text: 'called back' })
})

it('after no answer the very same is sent again, key and all', async () => {
  const { acting, now, onUnsure } = createDesk()
  answer = dead
  await acting.start(seen, note)
  expect(now().kind).toBe('unsure')
  expect(onUnsure).toHaveBeenCalledWith('c-1')
  answer = done
  await acting.again(exampleCase({ revision: 9 }))
  expect(now().kind).toBe('done')
  expect(sent[1]).toEqual(sent[0])
})

it('sending the same form again after no answer is the same retry', async () => {
  const { acting } = createDesk()
  answer = dead
  await acting.start(seen, note)
  await acting.start({ ...seen, etag: '"c-1-5"' }, note)
  expect(sent[1]).toEqual(sent[0])
})

it('other words are another intention', async () => {
  const { acting } = createDesk()
  answer = dead
  await acting.start(seen, note)
  await acting.start(seen, { ...note, text: 'called back twice' })
  expect(sent[1]?.key).not.toBe(sent[0]?.key)
})

it('who was too late is shown the newer case, and the next try names it', async () => {
  const { acting, now, store, onCase } = createDesk()
  store.change('c-1', old => ({ ...old, open: 'note', drafts: { note: { text: 'called back' } } }))
  const newer = exampleCase({ revision: 5, assignee: 'a-h' })
  answer = () => problem('stale', 412, { case: newer, etag: '"c-1-5"' })
  await acting.start(seen, note)
  expect(now()).toEqual({ kind: 'overtaken', action: note, seen: seen.case })
  expect(onCase).toHaveBeenCalledWith(expect.objectContaining({ etag: '"c-1-5"' }))
  expect(store.of('c-1')).toMatchObject({ open: 'note', drafts: { note: { text: 'called back' } } })
  answer = done
  await acting.start({ case: newer, etag: '"c-1-5"' }, note)
  expect(sent[1]?.etag).toBe('"c-1-5"')
  expect(sent[1]?.key).not.toBe(sent[0]?.key)
  expect(store.of('c-1')).toMatchObject({ open: null, drafts: {} })
})

it('a refusal is explained and the case is read again', async () => {
  const { acting, now, onUnsure } = createDesk()
  answer = () => problem('not-allowed-now', 409)
  await acting.start(seen, { kind: 'claim' })
  expect(now()).toMatchObject({ kind: 'refused', action: { kind: 'claim' } })
  expect(onUnsure).toHaveBeenCalledWith('c-1')
  acting.dismiss('c-1')
  expect(now()).toEqual({ kind: 'idle' })
})

it('who types on while it is under way keeps it', async () => {
  const { acting, store, now } = createDesk()
  const type = (text: string) =>
    store.change('c-1', old => ({ ...old, open: 'note', drafts: { ...old.drafts, note: { text } } }))
  type('called back')
  answer = done
  const sending = acting.start(seen, note)
  type('called back, and')
  await sending
  expect(now().kind).toBe('done')
  expect(store.of('c-1')).toMatchObject({ open: 'note', drafts: { note: { text: 'called back, and' } } })
})

it('what is typed for another action or another case outlives a success', async () => {
  const { acting, store } = createDesk()
  store.change('c-1', old => ({ ...old, drafts: { note: { text: 'x' }, refer: { reason: 'y' } } }))
  store.change('c-2', old => ({ ...old, drafts: { note: { text: 'z' } } }))
  answer = done
  await acting.start(seen, note)
  expect(store.of('c-1').drafts).toEqual({ refer: { reason: 'y' } })
  expect(store.of('c-2').drafts).toEqual({ note: { text: 'z' } })
})
