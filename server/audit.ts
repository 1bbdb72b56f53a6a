import type { AuditEntry } from '#api/generated/types.gen'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { asOf, type Operations } from './house'

const DEFAULT_LIMIT = 100

export const listAudit: Operations['listAudit'] = async (visit, { query }) => {
  const { db, me } = visit
  if (!['supervisor', 'management'].some(role => me.roles.includes(role))) return { refused: 'forbidden' }
  const { subject, by, limit = DEFAULT_LIMIT } = query
  const before = query.cursor === undefined ? Number.MAX_SAFE_INTEGER : numberOf(query.cursor)
  if (before === undefined) return invalid('cursor', 'format')
  const rows = await db
    .selectFrom('audit')
    .select(['id', 'at', 'by', 'action', 'subject', 'reason', 'before', 'after'])
    .where('id', '<', before)
    .$if(subject !== undefined, entries => entries.where('subject', '=', subject ?? ''))
    .$if(by !== undefined, entries => entries.where('by', '=', by ?? ''))
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

function numberOf(id: string): number | undefined {
  const digits = /^a-(\d{1,15})$/.exec(id)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
