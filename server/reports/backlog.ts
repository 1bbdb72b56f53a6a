import { sql } from 'kysely'
import { dateOf } from '#sla/civil'
import { asOf, type Operations } from '../house'
import { askingOf, isAsked } from './asked'

/** Opened, closed and open by day, from the flows: what is open at the end of a day is all that came in until then without what went out. */
export const getBacklog: Operations['getBacklog'] = async (visit, { query }) => {
  const asking = askingOf(visit, query)
  if ('refused' in asking) return asking
  const { range, today, services, offices } = asking
  const last = Math.min(range.last, today)
  const level = `${services ? 's' : ''}${offices ? 'o' : ''}`
  const rows = await visit.db
    .selectFrom('flows')
    .select([
      sql<number>`greatest(day, ${range.first - 1}::integer)`.as('on'),
      sql<number>`sum(opened)::integer`.as('opened'),
      sql<number>`sum(reopened)::integer`.as('reopened'),
      sql<number>`sum(closed)::integer`.as('closed')
    ])
    .where('level', '=', level)
    .where('day', '<=', last)
    .where(isAsked<'flows'>(asking, { service: services !== null, office: offices !== null }))
    .groupBy('on')
    .execute()
  const byDay = new Map(rows.map(row => [row.on, row]))
  const before = byDay.get(range.first - 1)
  let open = before ? before.opened + before.reopened - before.closed : 0
  const days = Array.from({ length: Math.max(0, last - range.first + 1) }, (_, index) => {
    const { opened = 0, reopened = 0, closed = 0 } = byDay.get(range.first + index) ?? {}
    open += opened + reopened - closed
    return { date: dateOf(range.first + index), opened, reopened, closed, open }
  })
  const { from, to } = query
  return { status: 200, body: { asOf: asOf(visit), from, to, days } }
}
