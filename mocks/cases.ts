import type { CasePage } from '#api/generated/types.gen'
import type { Asked, Backend } from '#backend/contract'
import { fold } from '#backend/fold'
import { isHeld } from '#backend/http/held'
import { invalid } from '#backend/http/problem'
import { isOpen } from '#backend/state'
import { hashOf } from './cases/random'
import { rowOf } from './cases/row'
import type { Known } from './cases/settled'
import type { World } from './cases/world'
import { cursorAfter, isAfter, readCursor } from './cursor'
import type { Desk } from './desk'

type Query = Asked<'listCases'>['query']
type Test = (known: Known) => boolean

export function listCases(desk: Desk): Backend['listCases'] {
  return ({ query, headers }) => {
    const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
    if (cursor === undefined) return invalid('cursor', 'format')
    const world = desk.world()
    const etag = etagOf(desk, world, query)
    if (isHeld(headers['If-None-Match'], etag)) return { status: 304, headers: { etag } }
    const found = sorted(world, query.open).filter(every(testsOf(desk, query)))
    const rest = cursor ? found.filter(known => isAfter(known, cursor)) : found
    return { status: 200, headers: { etag }, body: pageOf(desk, world, rest, found.length, query.limit ?? 100) }
  }
}

function pageOf(desk: Desk, world: World, rest: readonly Known[], total: number, limit: number): CasePage {
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return {
    asOf: desk.asOf(),
    cases: page.map(known => rowOf(world.liveOf(known))),
    next: last && rest.length > limit ? cursorAfter(last) : null,
    total,
    lastEventId: desk.feed.lastId
  }
}

type Wanted = 'open' | 'closed' | 'both'
const kept = new WeakMap<World, { version: number; lists: Map<Wanted, readonly Known[]> }>()

/** By due, then by id. Kept in order until something changes: a live set is read in many pages. */
function sorted(world: World, open: boolean | undefined): readonly Known[] {
  const wanted = open === undefined ? 'both' : open ? 'open' : 'closed'
  const known = kept.get(world)
  const lists = known?.version === world.version ? known.lists : new Map<Wanted, readonly Known[]>()
  const list = lists.get(wanted) ?? listOf(world, wanted).sort(byDue)
  kept.set(world, { version: world.version, lists: lists.set(wanted, list) })
  return list
}

function listOf(world: World, wanted: Wanted): Known[] {
  if (wanted === 'open') return [...world.open.values()]
  return wanted === 'both' ? [...world.all()] : world.all().filter(({ state }) => !isOpen(state))
}

function byDue(one: Known, other: Known): number {
  const [due, otherDue] = [one.dueAt ?? Infinity, other.dueAt ?? Infinity]
  if (due !== otherDue) return due < otherDue ? -1 : 1
  return one.script.id < other.script.id ? -1 : 1
}

function every(tests: readonly Test[]): Test {
  return known => tests.every(test => test(known))
}

function testsOf({ me, offices }: Desk, query: Query): Test[] {
  const { service, category, office, assignee, dueAfter, dueBefore, text } = query
  return [
    offices && within(offices, known => known.state.office),
    service && within(service, known => known.script.service.code),
    category && within(category, known => known.script.service.category),
    office && within(office, known => known.state.office),
    assignee &&
      within(
        assignee.map(code => (code === 'me' ? me.code : code)),
        known => known.state.assignee ?? 'none'
      ),
    dueAfter && instantTest(dueAfter, (at, known) => known.dueAt !== null && known.dueAt >= at),
    dueBefore && instantTest(dueBefore, (at, known) => known.dueAt !== null && known.dueAt < at),
    ...lifeTests(query),
    text && textTest(text)
  ].filter(test => typeof test === 'function')
}

/** By when it was submitted, closed, open and changed. */
function lifeTests({ startedAfter, startedBefore, stoppedAfter, stoppedBefore, openAt, changedSince }: Query) {
  return [
    startedAfter && instantTest(startedAfter, (at, { script }) => script.startedAt >= at),
    startedBefore && instantTest(startedBefore, (at, { script }) => script.startedAt < at),
    stoppedAfter && instantTest(stoppedAfter, (at, { state }) => state.stoppedAt !== null && state.stoppedAt >= at),
    stoppedBefore && instantTest(stoppedBefore, (at, { state }) => state.stoppedAt !== null && state.stoppedAt < at),
    openAt && instantTest(openAt, wasOpenAt),
    changedSince && instantTest(changedSince, (at, known) => known.changedAt >= at)
  ]
}

/** From its submission until it was closed, without the time between closing and reopening. */
function wasOpenAt(at: number, { script, state }: Known): boolean {
  const { stoppedAt, gaps } = state
  const between = gaps.some(({ from, to }) => from <= at && at < to)
  return script.startedAt <= at && at < (stoppedAt ?? Infinity) && !between
}

function within(codes: readonly string[], codeOf: (known: Known) => string): Test {
  const wanted = new Set(codes)
  return known => wanted.has(codeOf(known))
}

function instantTest(text: string, test: (at: number, known: Known) => boolean): Test {
  const at = Date.parse(text)
  return known => test(at, known)
}

function textTest(text: string): Test {
  const wanted = fold(text.trim())
  const byService = new Map<string, boolean>()
  const inService = ({ code, nameAr, nameEn }: Known['script']['service']) => {
    const found = byService.get(code) ?? [nameAr, nameEn].some(name => fold(name).includes(wanted))
    byService.set(code, found)
    return found
  }
  return ({ script }) => inService(script.service) || script.reference.toLowerCase().includes(wanted)
}

function etagOf({ feed, me }: Desk, { version }: World, query: Query): string {
  const asked = JSON.stringify([query, me.code])
  const mixed = hashOf([...asked].map(letter => letter.codePointAt(0) ?? 0)) >>> 0
  return `"list-${feed.lastId}-${version}-${mixed.toString(36)}"`
}
