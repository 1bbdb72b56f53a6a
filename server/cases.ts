import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { isHeld } from '#backend/http/held'
import { invalid } from '#backend/http/problem'
import { rowOf } from '#backend/row'
import { type Cursor, cursorAfter, readCursor } from './cases/cursor'
import { filterOf } from './cases/filter'
import { keptOf } from './cases/held'
import { instant } from './db/values'
import { lastEventId } from './events/last'
import { asOf, type Operations, type Visit } from './house'

const DEFAULT_LIMIT = 100

type Filter = ReturnType<typeof filterOf>

export const listCases: Operations['listCases'] = async (visit, { query, headers }) => {
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
  if (cursor === undefined) return invalid('cursor', 'format')
  // Asked before the rows are, so that they hold at least what it names.
  const last = await lastEventId(visit.db)
  const { cursor: _, limit = DEFAULT_LIMIT, ...list } = query
  const print = createHash('sha256')
    .update(JSON.stringify([list, visit.me.code, visit.book.revision]))
    .digest('base64url')
  const etag = `"list-${last}-${limit}-${print.slice(0, 16)}${query.cursor ? `-${query.cursor}` : ''}"`
  if (isHeld(headers['If-None-Match'], etag)) return { status: 304, headers: { etag } }
  const filter = filterOf(visit.book, visit.me, query)
  const rows = await rowsAfter(visit, filter, cursor, limit + 1)
  const page = rows.slice(0, limit).map(keptOf)
  const end = page.at(-1)
  return {
    status: 200,
    headers: { etag },
    body: {
      asOf: asOf(visit),
      cases: page.map(rowOf),
      next: end && rows.length > limit ? cursorAfter(end) : null,
      total: await totalOf(visit, `${last} ${print}`, filter),
      lastEventId: `${visit.house.feed.instance}-${last}`
    }
  }
}

/**
 * By due, then by id; what has no deadline comes last. The two are asked for apart: asked in one, every page of a long list would be looked for from the
 * beginning of the index.
 */
async function rowsAfter(visit: Visit, filter: Filter, cursor: Cursor | null, limit: number) {
  const list = visit.db.selectFrom('cases').selectAll().where(filter)
  const undated = (id: string, limit: number) =>
    list.where('due_at', 'is', null).where('id', '>', id).orderBy('id').limit(limit).execute()
  if (cursor?.dueAt === null) return undated(cursor.id, limit)
  const dated = await list
    .where('due_at', 'is not', null)
    .$if(cursor !== null, page =>
      page.where(sql<boolean>`(due_at, id) > (${instant(cursor?.dueAt ?? 0)}, ${cursor?.id ?? ''})`)
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return dated.length < limit ? [...dated, ...(await undated('', limit - dated.length))] : dated
}

const MOST_TOTALS = 200
const totals = new Map<string, number>()

/** A live set is read in many pages of one list; it is counted once until something changes. */
async function totalOf(visit: Visit, key: string, filter: Filter): Promise<number> {
  const name = `${visit.house.feed.instance} ${key}`
  const known = totals.get(name)
  if (known !== undefined) return known
  const { total } = await visit.db
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(filter)
    .executeTakeFirstOrThrow()
  totals.set(name, total)
  const [oldest] = totals.keys()
  if (totals.size > MOST_TOTALS && oldest !== undefined) totals.delete(oldest)
  return total
}
