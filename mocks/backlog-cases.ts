import type { BacklogPage } from '#api/generated/types.gen'
import type { Asked, Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { cursorAfterMoved, isLater, type MovedCase, movementsOf, readMovedCursor } from '#backend/movements'
import type { Period } from '#backend/periods'
import { rangeOf } from '#backend/question'
import { rowOf } from './cases/row'
import type { Known } from './cases/settled'
import { dayOf } from './cases/worked'
import { isAsked } from './counted'
import type { Desk } from './desk'

type Query = Asked<'listBacklog'>['query']
type Found = MovedCase & { readonly known: Known }

/** The cases behind a number of the backlog: a row for each time one came or went, or each that was open at the end. */
export function listBacklog(desk: Desk): Backend['listBacklog'] {
  return ({ query }) => {
    const range = rangeOf(query)
    if ('refused' in range) return range
    const cursor = query.cursor === undefined ? null : readMovedCursor(query.cursor)
    if (cursor === undefined) return invalid('cursor', 'format')
    const found = desk
      .world()
      .all()
      .filter(isAsked(desk, query))
      .flatMap(known => foundOf(desk, known, query, range))
      .sort((one, other) => (isLater(one, other) ? 1 : -1))
    const rest = cursor ? found.filter(one => isLater(one, cursor)) : found
    return { status: 200, body: pageOf(desk, rest, found.length, query.limit ?? 100) }
  }
}

function foundOf({ setting }: Desk, known: Known, { movement }: Query, { first, last }: Period): Found[] {
  const { script, state } = known
  const { id } = script
  const moved = movementsOf(script.startedAt, state).map(({ kind, at }, number) => ({ kind, at, number }))
  const on = (at: number) => dayOf(setting.calendar, at)
  if (movement) {
    return moved
      .filter(({ kind, at }) => movement.includes(kind) && on(at) >= first && on(at) <= last)
      .map(({ at, number }) => ({ at, number, id, known }))
  }
  const newest = moved.findLast(({ at }) => on(at) <= last)
  return newest && newest.kind !== 'closed' ? [{ at: newest.at, number: 0, id, known }] : []
}

function pageOf(desk: Desk, rest: readonly Found[], total: number, limit: number): BacklogPage {
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const world = desk.world()
  return {
    asOf: desk.asOf(),
    rows: page.map(({ known, at }) => ({ case: rowOf(world.liveOf(known)), at: instantText(at) })),
    next: last && rest.length > limit ? cursorAfterMoved(last) : null,
    total
  }
}
