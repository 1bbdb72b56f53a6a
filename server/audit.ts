import { sql } from 'kysely'
import type { AuditEntry } from '#api/generated/types.gen'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import type { Db } from './db/database'
import { instant } from './db/values'
import { asOf, type Operations } from './house'

const DEFAULT_LIMIT = 100

export const listAudit: Operations['listAudit'] = async (visit, { query }) => {
  const { db, me } = visit
  if (!['supervisor', 'management'].some(role => me.roles.includes(role))) return { refused: 'forbidden' }
  const { subject, by, limit = DEFAULT_LIMIT } = query
  const before = query.cursor === undefined ? null : await placeOf(db, query.cursor)
  if (before === undefined) return invalid('cursor', 'format')
  const rows = await db
    .selectFrom('audit')
    .select(['id', 'at', 'by', 'action', 'subject', 'reason', 'before', 'after'])
    .$if(before !== null, entries =>
      entries.where(sql<boolean>`(at, id) < (${instant(before?.at ?? 0)}, ${before?.id})`)
    )
    .$if(subject !== undefined, entries => entries.where('subject', '=', subject ?? ''))
    .$if(by !== undefined, entries => entries.where('by', '=', by ?? ''))
    // By when it was done: a demonstration that makes up for lost time writes later than it does.
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const entries = rows.slice(0, limit).map(entryOf)
  const next = rows.length > limit ? (entries.at(-1)?.id ?? null) : null
  return { status: 200, body: { asOf: asOf(visit), entries, next } }
}

type Row = {
  readonly id: number
  readonly at: number
  readonly by: string
  readonly action: string
  readonly subject: string
  readonly reason: string | null
  readonly before: object | null
  readonly after: object | null
}

function entryOf({ id, at, by, action, subject, reason, before, after }: Row): AuditEntry {
  return {
    id: `a-${id}`,
    at: instantText(at),
    by,
    action,
    subject,
    ...(reason !== null && { reason }),
    ...(before && { before: { ...before } }),
    ...(after && { after: { ...after } })
  }
}

/** Where an entry stands; nothing for what is none. */
async function placeOf(db: Db, cursor: string): Promise<{ readonly id: number; readonly at: number } | undefined> {
  const digits = /^a-(\d{1,15})$/.exec(cursor)?.[1]
  if (digits === undefined) return undefined
  return db.selectFrom('audit').select(['id', 'at']).where('id', '=', Number(digits)).executeTakeFirst()
}
