import { sql } from 'kysely'
import type { CompletionRow } from '#api/generated/types.gen'
import type { Asked } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { rowOf } from '#backend/row'
import { dayNumber } from '#sla/civil'
import { localDate } from '#sla/local'
import { type Cursor, cursorAfter, readCursor } from '../cases/cursor'
import { keptOf } from '../cases/held'
import { instant } from '../db/values'
import { asOf, type Operations, type Visit } from '../house'
import { type Asking, askingOf, isAsked } from './asked'
import { tallyClosed } from './completions'
import { readLateClosed } from './late'
import { readOpenPastDue } from './read'

type Query = Asked<'listCompletions'>['query']
/** One case that counts, by what it is ordered by. */
type Found = {
  readonly id: string
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
      next: last && found.length > limit ? cursorAfter(last) : null,
      total
    }
  }
}

const byDue = (one: Found, other: Found) => one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1)

const isAfter = (cursor: Cursor | null) => (one: Found) =>
  cursor === null ||
  cursor.dueAt === null ||
  one.dueAt > cursor.dueAt ||
  (one.dueAt === cursor.dueAt && one.id > cursor.id)

/** What is still open past due has used no days yet: it is in no entry of a histogram. */
async function findOpen(visit: Visit, asking: Asking, { verdict, reason, days }: Query): Promise<Found[]> {
  if (days !== undefined || (verdict && !verdict.includes('openPastDue'))) return []
  const open = await readOpenPastDue(visit, asking)
  return open
    .filter(({ kept }) => !reason || reason.includes(kept.state.breachReason ?? 'none'))
    .map(({ kept, judgement }) => ({ id: kept.id, dueAt: judgement.dueAt, verdict: 'openPastDue' }))
}

async function findClosed(
  visit: Visit,
  asking: Asking,
  query: Query,
  cursor: Cursor | null,
  limit: number
): Promise<Found[]> {
  const rows = await closedQuery(visit, asking, query)
    .select(['case_id', 'due_at', 'met', 'met_gross', 'days_used', 'days_used_gross'])
    .$if(cursor !== null && cursor.dueAt !== null, found =>
      found
        .where('due_day', '>=', dayOf(visit, cursor?.dueAt ?? 0))
        .where(sql<boolean>`(due_at, case_id) > (${instant(cursor?.dueAt ?? 0)}, ${cursor?.id ?? ''})`)
    )
    // The day changes nothing in the order, and with it there is an index for it.
    .$if(asking.basis === 'due', found => found.orderBy('due_day'))
    .orderBy('due_at')
    .orderBy('case_id')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    id: row.case_id,
    dueAt: row.due_at,
    verdict: (query.measure === 'gross' ? row.met_gross : row.met) ? 'met' : 'missed',
    daysUsed: row.days_used,
    daysUsedGross: row.days_used_gross
  }))
}

const dayOf = ({ book }: Visit, at: number) => dayNumber(localDate(book.spec.timeZone, at))

/** Read off the sums where they know it: they are a few rows, and a year is a million. */
async function totalClosed(visit: Visit, asking: Asking, query: Query): Promise<number> {
  const { verdict, reason, days, measure = 'net' } = query
  const isWanted = (one: 'met' | 'missed') => verdict === undefined || verdict.includes(one)
  if (reason !== undefined && days === undefined && measure === 'net') {
    if (!isWanted('missed')) return 0
    const late = await readLateClosed(visit, asking)
    return [...late].reduce((sum, [given, cases]) => (reason.includes(given ?? 'none') ? sum + cases : sum), 0)
  }
  if (reason !== undefined || (verdict !== undefined && days !== undefined)) return countOneByOne(visit, asking, query)
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
function closedQuery({ db }: Visit, asking: Asking, { verdict, reason, days, measure = 'net' }: Query) {
  const day = asking.basis === 'due' ? 'due_day' : 'closed_day'
  const met = measure === 'gross' ? 'met_gross' : 'met'
  const used = measure === 'gross' ? 'days_used_gross' : 'days_used'
  return db
    .selectFrom('verdicts')
    .where(day, '>=', asking.range.first)
    .where(day, '<=', asking.range.last)
    .where(isAsked<'verdicts'>(asking))
    .$if(asking.basis === 'due', found => found.where('due_at', '<=', instant(asking.now) as never))
    .$if(verdict !== undefined && !verdict.includes('met'), found => found.where(met, '=', false))
    .$if(verdict !== undefined && !verdict.includes('missed'), found => found.where(met, '=', true))
    .$if(days !== undefined, found => found.where(used, '=', days ?? 0))
    .$if(reason !== undefined, found =>
      found.where(met, '=', false).where(sql<boolean>`coalesce(reason, 'none') in (${sql.join(reason ?? [])})`)
    )
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
        dueAt: instantText(dueAt),
        ...(stoppedAt !== null && { closedAt: instantText(stoppedAt) }),
        ...(daysUsed !== undefined && { daysUsed }),
        ...(daysUsedGross !== undefined && { daysUsedGross }),
        ...(breachReason !== null && { breachReason })
      }
    ]
  })
}
