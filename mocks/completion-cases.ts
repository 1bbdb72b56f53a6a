import type { CompletionPage, CompletionRow } from '#api/generated/types.gen'
import type { Asked, Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import type { Period } from '#backend/periods'
import { histogramEntry, rangeOf } from '#backend/question'
import { clockOf } from '#backend/state'
import { isOverTried, type Tried, triedOf } from '#backend/tried'
import { rowOf } from './cases/row'
import { dayOf } from './cases/worked'
import { type Counted, countedCases, isAsked } from './counted'
import { cursorAfter, isAfter, readCursor } from './cursor'
import type { Desk } from './desk'

type Query = Asked<'listCompletions'>['query']

/** The cases behind a figure: the counted ones of the same question, with the figure picked out. */
export function listCompletions(desk: Desk): Backend['listCompletions'] {
  return ({ query }) => {
    const range = rangeOf(query)
    if ('refused' in range) return range
    const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
    if (cursor === undefined) return invalid('cursor', 'format')
    const tried = triedOf(query.tried)
    const counted = tried ? triedCases(desk, query, range, tried) : countedCases(desk, query, range).map(by(query))
    const found = counted.filter(isPicked(query)).sort(byDue)
    const rest = cursor ? found.filter(({ known }) => isAfter(known, cursor)) : found
    return { status: 200, body: pageOf(desk, rest, found.length, query.limit ?? 100) }
  }
}

/** By gross a closed case was in time only if it would have been without what its pauses gave back. */
function by({ measure = 'net' }: Query): (counted: Counted) => Counted {
  return one => (measure === 'gross' && one.verdict === 'met' && !one.metGross ? { ...one, verdict: 'missed' } : one)
}

/** Those of the services that are tried, by the other targets; open ones that are late by those count on the day of asking. */
function triedCases(desk: Desk, query: Query, range: Period, tried: Tried): Counted[] {
  const { measure = 'net' } = query
  const now = desk.clock.now()
  const closed = countedCases(desk, query, range).flatMap((one): Counted[] => {
    const days = tried.get(one.known.script.service.code)
    const used = measure === 'net' ? one.daysUsed : one.daysUsedGross
    if (days === undefined || used === null) return []
    return [{ ...one, verdict: histogramEntry(used) <= days ? 'met' : 'missed' }]
  })
  const today = dayOf(desk.setting.calendar, now)
  if (today < range.first || today > range.last) return closed
  const open = desk
    .world()
    .all()
    .filter(({ state }) => state.stoppedAt === null)
    .filter(isAsked(desk, query))
    .flatMap((known): Counted[] => {
      const { script, state, calendar, dueAt } = known
      const days = tried.get(script.service.code)
      const isOver = days !== undefined && isOverTried(calendar, clockOf(script.startedAt, state), days, now)
      return isOver ? [{ ...uncounted, known, day: today, dueAt: dueAt ?? Infinity }] : []
    })
  return [...closed, ...open]
}

/** What of an open case is not told of it. */
const uncounted = {
  verdict: 'openPastDue',
  metGross: false,
  daysUsed: null,
  daysUsedGross: null,
  grossMs: 0,
  pausedMs: 0
} as const

function isPicked({ verdict, reason, notReason, days, measure = 'net' }: Query): (counted: Counted) => boolean {
  return one => {
    const used = measure === 'net' ? one.daysUsed : one.daysUsedGross
    return (
      (!verdict || verdict.includes(one.verdict)) &&
      (!reason || (one.verdict !== 'met' && reason.includes(one.known.state.breachReason ?? 'none'))) &&
      (!notReason || (one.verdict !== 'met' && !notReason.includes(one.known.state.breachReason ?? 'none'))) &&
      (days === undefined || (used !== null && histogramEntry(used) === days))
    )
  }
}

/** A case that counts has a deadline. */
function byDue({ known: one }: Counted, { known: other }: Counted): number {
  const [due, otherDue] = [one.dueAt ?? Infinity, other.dueAt ?? Infinity]
  if (due !== otherDue) return due < otherDue ? -1 : 1
  return one.script.id < other.script.id ? -1 : 1
}

function pageOf(desk: Desk, rest: readonly Counted[], total: number, limit: number): CompletionPage {
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const world = desk.world()
  return {
    asOf: desk.asOf(),
    rows: page.map(one => completionRow(rowOf(world.liveOf(one.known)), one)),
    next: last && rest.length > limit ? cursorAfter(last.known) : null,
    total
  }
}

function completionRow(row: CompletionRow['case'], one: Counted): CompletionRow {
  const { verdict, dueAt, daysUsed, daysUsedGross, known } = one
  const { stoppedAt, breachReason } = known.state
  return {
    case: row,
    verdict,
    ...(Number.isFinite(dueAt) && { dueAt: instantText(dueAt) }),
    ...(stoppedAt !== null && { closedAt: instantText(stoppedAt) }),
    ...(daysUsed !== null && { daysUsed: histogramEntry(daysUsed) }),
    ...(daysUsedGross !== null && { daysUsedGross: histogramEntry(daysUsedGross) }),
    ...(breachReason !== null && { breachReason })
  }
}
