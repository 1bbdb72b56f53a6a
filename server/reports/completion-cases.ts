import { sql } from 'kysely'
import type { CompletionRow } from '#api/generated/types.gen'
import type { Asked } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { rowOf } from '#backend/row'
import { clockOf } from '#backend/state'
import { isOverTried, type Tried, triedOf } from '#backend/tried'
import { dayNumber } from '#sla/civil'
import { localDate } from '#sla/local'
import { type Cursor, cursorAfter, readCursor } from '../cases/cursor'
import { keptOf } from '../cases/held'
import { instant } from '../db/values'
import { asOf, type Operations, type Visit } from '../house'
import { type Asking, askingOf, both, isAsked, within } from './asked'
import { tallyClosed } from './completions'
import { readLateClosed } from './late'
import { isWith, readOpenPastDue } from './read'

type Query = Asked<'listCompletions'>['query']
/** One case that counts, by what it is ordered by. */
type Found = {
  readonly id: string
  /** Infinity where it is not known: a case that waits, late by a target that is tried. */
  readonly dueAt: number
  readonly verdict: CompletionRow['verdict']
  readonly daysUsed?: number
  readonly daysUsedGross?: number
}

const DEFAULT_LIMIT = 100

/** The cases behind a figure: the counted ones of the same question, with the figure picked out. */
export const listCompletions: Operations['listCompletions'] = async (visit, { query }) => {
  const asking = askingOf(visit, query)
  if ('refused' in asking) return asking
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
  if (cursor === undefined) return invalid('cursor', 'format')
  const limit = query.limit ?? DEFAULT_LIMIT
  const open = await findOpen(visit, asking, query)
  const closed = await findClosed(visit, asking, query, cursor, limit + 1)
  const total = open.length + (await totalClosed(visit, asking, query))
  const found = [...closed, ...open.filter(isAfter(cursor))].sort(byDue)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    status: 200,
    body: {
      asOf: asOf(visit),
      rows: await rowsOf(visit, page),
      next: last && found.length > limit ? cursorAfter(placeOf(last)) : null,
      total
    }
  }
}

const byDue = (one: Found, other: Found) => one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1)

const isAfter = (cursor: Cursor | null) => (one: Found) => {
  const cut = cursor?.dueAt ?? Infinity
  return cursor === null || one.dueAt > cut || (one.dueAt === cut && one.id > cursor.id)
}

/** A cursor knows no Infinity. */
const placeOf = ({ dueAt, id }: Found): Cursor => ({ dueAt: Number.isFinite(dueAt) ? dueAt : null, id })

/** What is still open past due has used no days yet: it is in no entry of a histogram. */
async function findOpen(visit: Visit, asking: Asking, query: Query): Promise<Found[]> {
  const { verdict, days } = query
  if (days !== undefined || (verdict && !verdict.includes('openPastDue'))) return []
  const tried = triedOf(query.tried)
  const open = tried ? await readOverTried(visit, asking, tried) : await readOpenPastDue(visit, asking)
  return open
    .filter(({ kept }) => isOfReason(query, kept.state.breachReason ?? 'none'))
    .map(({ kept, judgement }) => ({ id: kept.id, dueAt: judgement.dueAt, verdict: 'openPastDue' }))
}

const isOfReason = ({ reason, notReason }: Query, given: string): boolean =>
  (!reason || reason.includes(given)) && !notReason?.includes(given)

/** Open cases that are late by targets that are tried; they count on the day of asking. */
async function readOverTried({ db, book }: Visit, asking: Asking, tried: Tried) {
  const { range, today, now } = asking
  if (today < range.first || today > range.last) return []
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('stopped_at', 'is', null)
    .where(within('service', both([...tried.keys()], asking.services) ?? []))
    .$if(asking.offices !== null, cases => cases.where(within('office', asking.offices ?? [])))
    .$if(asking.assignees !== null, cases => cases.where(isWith(asking.assignees ?? [])))
    .execute()
  return rows.map(keptOf).flatMap(kept => {
    const { service, startedAt, state, dueAt } = kept
    const isOver = isOverTried(
      book.calendarOf(state.office),
      clockOf(startedAt, state),
      tried.get(service) ?? Infinity,
      now
    )
    return isOver ? [{ kept, judgement: { dueAt: dueAt ?? Infinity } }] : []
  })
}

async function findClosed(
  visit: Visit,
  asking: Asking,
  query: Query,
  cursor: Cursor | null,
  limit: number
): Promise<Found[]> {
  const rows = await closedQuery(visit, asking, query)
    .select(['case_id', 'service', 'due_at', 'met', 'met_gross', 'days_used', 'days_used_gross'])
    .$if(cursor !== null, found => found.where(isFurther(visit, cursor)))
    // The day changes nothing in the order, and with it there is an index for it.
    .$if(asking.basis === 'due', found => found.orderBy('due_day'))
    .orderBy('due_at')
    .orderBy('case_id')
    .limit(limit)
    .execute()
  const tried = triedOf(query.tried)
  const isMet = (row: (typeof rows)[number]) => {
    const isGross = query.measure === 'gross'
    if (!tried) return isGross ? row.met_gross : row.met
    return (isGross ? row.days_used_gross : row.days_used) <= (tried.get(row.service) ?? 0)
  }
  return rows.map(row => ({
    id: row.case_id,
    dueAt: row.due_at,
    verdict: isMet(row) ? 'met' : 'missed',
    daysUsed: row.days_used,
    daysUsedGross: row.days_used_gross
  }))
}

/** Those without a deadline stand last, and none of them is closed. By the day too, for which there is an index. */
function isFurther({ book }: Visit, cursor: Cursor | null) {
  if (cursor === null || cursor.dueAt === null) return sql<boolean>`false`
  const { dueAt, id } = cursor
  const day = dayNumber(localDate(book.spec.timeZone, dueAt))
  return sql<boolean>`due_day >= ${day} and (due_at, case_id) > (${instant(dueAt)}, ${id})`
}

/** Read off the sums where they know it: they are a few rows, and a year is a million. */
async function totalClosed(visit: Visit, asking: Asking, query: Query): Promise<number> {
  const { verdict, reason, notReason, tried, days, measure = 'net' } = query
  const isWanted = (one: 'met' | 'missed') => verdict === undefined || verdict.includes(one)
  const isByReason = reason !== undefined || notReason !== undefined
  if (tried === undefined && isByReason && days === undefined && measure === 'net') {
    if (!isWanted('missed')) return 0
    const late = await readLateClosed(visit, asking)
    return [...late].reduce((sum, [given, cases]) => (isOfReason(query, given ?? 'none') ? sum + cases : sum), 0)
  }
  if (tried !== undefined || isByReason || (verdict !== undefined && days !== undefined))
    return countOneByOne(visit, asking, query)
  const { met, missed, metGross, daysUsed, daysUsedGross } = await tallyClosed(visit, asking)
  if (days !== undefined) return (measure === 'gross' ? daysUsedGross : daysUsed)[days] ?? 0
  const inTime = measure === 'gross' ? metGross : met
  return (isWanted('met') ? inTime : 0) + (isWanted('missed') ? met + missed - inTime : 0)
}

async function countOneByOne(visit: Visit, asking: Asking, query: Query): Promise<number> {
  const { total } = await closedQuery(visit, asking, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** By gross a closed case was in time only if it would have been without what its pauses gave back. */
function closedQuery({ db }: Visit, asking: Asking, query: Query) {
  const { verdict, reason, notReason, days, measure = 'net' } = query
  const day = asking.basis === 'due' ? 'due_day' : 'closed_day'
  const used = measure === 'gross' ? 'days_used_gross' : 'days_used'
  const tried = triedOf(query.tried)
  const met = tried ? keptTried(tried, used) : sql<boolean>`${sql.ref(measure === 'gross' ? 'met_gross' : 'met')}`
  const given = sql`coalesce(reason, 'none')`
  return db
    .selectFrom('verdicts')
    .where(day, '>=', asking.range.first)
    .where(day, '<=', asking.range.last)
    .where(isAsked<'verdicts'>(asking))
    .$if(tried !== null, found => found.where(within('service', [...(tried?.keys() ?? [])])))
    .$if(asking.basis === 'due', found => found.where('due_at', '<=', instant(asking.now) as never))
    .$if(verdict !== undefined && !verdict.includes('met'), found => found.where(sql<boolean>`not ${met}`))
    .$if(verdict !== undefined && !verdict.includes('missed'), found => found.where(met))
    .$if(days !== undefined, found => found.where(used, '=', days ?? 0))
    .$if(reason !== undefined, found =>
      found.where(sql<boolean>`not ${met} and ${given} in (${sql.join(reason ?? [])})`)
    )
    .$if(notReason !== undefined, found =>
      found.where(sql<boolean>`not ${met} and ${given} not in (${sql.join(notReason ?? [])})`)
    )
}

/** Whether a case used no more days than are tried for its service. */
function keptTried(tried: Tried, used: 'days_used' | 'days_used_gross') {
  const cases = [...tried].map(([service, days]) => sql`when ${service} then ${days}::integer`)
  return sql<boolean>`(${sql.ref(used)} <= case service ${sql.join(cases, sql` `)} end)`
}

async function rowsOf({ db }: Visit, page: readonly Found[]): Promise<CompletionRow[]> {
  if (page.length === 0) return []
  const ids = page.map(({ id }) => id)
  const rows = await db.selectFrom('cases').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map(row => [row.id, keptOf(row)]))
  return page.flatMap(({ id, dueAt, verdict, daysUsed, daysUsedGross }) => {
    const kept = byId.get(id)
    if (!kept) return []
    const { stoppedAt, breachReason } = kept.state
    return [
      {
        case: rowOf(kept),
        verdict,
        ...(Number.isFinite(dueAt) && { dueAt: instantText(dueAt) }),
        ...(stoppedAt !== null && { closedAt: instantText(stoppedAt) }),
        ...(daysUsed !== undefined && { daysUsed }),
        ...(daysUsedGross !== undefined && { daysUsedGross }),
        ...(breachReason !== null && { breachReason })
      }
    ]
  })
}
