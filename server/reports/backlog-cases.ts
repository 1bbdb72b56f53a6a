import { type RawBuilder, sql } from 'kysely'
import type { BacklogRow } from '#api/generated/types.gen'
import type { Asked } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { cursorAfterMoved, type MovedCase, readMovedCursor } from '#backend/movements'
import { rowOf } from '#backend/row'
import { dateOf } from '#sla/civil'
import { endOfDate, startOfDate } from '#sla/local'
import { keptOf } from '../cases/held'
import { instant } from '../db/values'
import { asOf, type Operations, type Visit } from '../house'
import { type Asking, askingOf, within } from './asked'

type Query = Asked<'listBacklog'>['query']
/** From the first instant on, before the other one. */
type Between = { readonly from: number; readonly before: number }

const DEFAULT_LIMIT = 100

/** The cases behind a number of the backlog: a row for each time one came or went, or each that was open at the end. */
export const listBacklog: Operations['listBacklog'] = async (visit, { query }) => {
  const asking = askingOf(visit, query)
  if ('refused' in asking) return asking
  const cursor = query.cursor === undefined ? null : readMovedCursor(query.cursor)
  if (cursor === undefined) return invalid('cursor', 'format')
  const between = betweenOf(visit, asking)
  const moved = query.movement ? movedIn(query.movement, asking, between) : openAtEnd(asking, between)
  const limit = query.limit ?? DEFAULT_LIMIT
  const found = await read(visit, moved, cursor, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    status: 200,
    body: {
      asOf: asOf(visit),
      rows: await rowsOf(visit, page),
      next: last && found.length > limit ? cursorAfterMoved(last) : null,
      total: await countOf(visit, moved)
    }
  }
}

/** Of the days the calendar knows, up to today; nothing moved on others. */
function betweenOf({ book: { calendar } }: Visit, { range, today }: Asking): Between {
  const first = Math.max(range.first, calendar.firstDay)
  const last = Math.min(range.last, today)
  if (last < first) return { from: 0, before: 0 }
  return { from: startOfDate(calendar, dateOf(first)), before: endOfDate(calendar, dateOf(last)) }
}

/** Movements as `id`, `at` in epoch ms and `number` among those of the case. A gap begins with a closing and ends with a reopening. */
function movedIn(movement: NonNullable<Query['movement']>, asking: Asking, { from, before }: Between) {
  const scope = scopeOf(asking)
  const column = (name: 'started_at' | 'stopped_at', number: RawBuilder<number>) => sql`
    select id, ${msOf(name)} as at, ${number} as number from cases
    where ${sql.ref(name)} >= ${instant(from)} and ${sql.ref(name)} < ${instant(before)} and ${scope}`
  const edge = (name: 'from' | 'to', number: RawBuilder<number>) => sql`
    select id, ${gapMs(name)} as at, ${number} as number
    from cases, jsonb_array_elements(gaps) with ordinality as each_gap (gap, nth)
    where gaps <> '[]' and ${gapMs(name)} >= ${from} and ${gapMs(name)} < ${before}
      and ${scope}`
  const parts = {
    opened: [column('started_at', sql<number>`0::bigint`)],
    reopened: [edge('to', sql<number>`2 * nth`)],
    closed: [
      column('stopped_at', sql<number>`2 * jsonb_array_length(gaps)::bigint + 1`),
      edge('from', sql<number>`2 * nth - 1`)
    ]
  }
  return sql<MovedCase>`${sql.join(
    [...new Set(movement)].flatMap(kind => parts[kind]),
    sql` union all `
  )}`
}

/** What came in and had not gone out again by then, by when it last came in. */
function openAtEnd(asking: Asking, { before }: Between) {
  return sql<MovedCase>`
    select id, greatest(${msOf('started_at')}, coalesce((
      select max(${gapMs('to')}) from jsonb_array_elements(gaps) gap where ${gapMs('to')} < ${before}
    ), 0)) as at, 0::bigint as number
    from cases
    where started_at < ${instant(before)} and (stopped_at is null or stopped_at >= ${instant(before)})
      and not exists (select 1 from jsonb_array_elements(gaps) gap
        where ${gapMs('from')} < ${before} and ${gapMs('to')} >= ${before})
      and ${scopeOf(asking)}`
}

const gapMs = (edge: 'from' | 'to') => sql`floor((gap ->> ${sql.lit(edge)})::numeric)::bigint`
const msOf = (column: string) => sql`round(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

function scopeOf({ services, offices }: Asking) {
  const parts = [services && within('service', services), offices && within('office', offices)]
  return sql.join([sql`true`, ...parts.filter(part => part !== null)], sql` and `)
}

async function read({ db }: Visit, moved: RawBuilder<MovedCase>, cursor: MovedCase | null, limit: number) {
  const after = cursor ? sql`where (at, id, number) > (${cursor.at}, ${cursor.id}, ${cursor.number})` : sql``
  const { rows } = await sql<MovedCase>`
    select id, at, number from (${moved}) moved ${after} order by at, id, number limit ${limit}`.execute(db)
  return rows
}

async function countOf({ db }: Visit, moved: RawBuilder<MovedCase>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::integer as total from (${moved}) moved`.execute(db)
  return rows[0]?.total ?? 0
}

async function rowsOf({ db }: Visit, page: readonly MovedCase[]): Promise<BacklogRow[]> {
  if (page.length === 0) return []
  const ids = [...new Set(page.map(({ id }) => id))]
  const rows = await db.selectFrom('cases').selectAll().where('id', 'in', ids).execute()
  const kept = new Map(rows.map(row => [row.id, keptOf(row)]))
  return page.flatMap(({ id, at }) => {
    const one = kept.get(id)
    return one ? [{ case: rowOf(one), at: instantText(at) }] : []
  })
}
