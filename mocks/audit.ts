import type { AuditEntry } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import type { Desk } from './desk'

type Fields = Readonly<Record<string, unknown>>

/** What was done, before it has its number and is written down. */
export type Deed = Pick<AuditEntry, 'by' | 'action' | 'subject'> & {
  readonly at: number
  readonly reason?: string | undefined
  readonly before?: Fields | undefined
  readonly after?: Fields | undefined
}

/** Who saw and changed what. */
export type Audit = {
  record(deed: Deed): void
  /** Newest first. */
  entries(): readonly AuditEntry[]
}

const MOST_KEPT = 20_000

export function createAudit(): Audit {
  let kept: AuditEntry[] = []
  let count = 0
  return {
    record({ at, reason, before, after, ...deed }) {
      count++
      kept.push({
        id: `a-${count}`,
        at: instantText(at),
        ...deed,
        ...(reason !== undefined && { reason }),
        ...(before && { before: { ...before } }),
        ...(after && { after: { ...after } })
      })
      if (kept.length > MOST_KEPT * 1.2) kept = kept.slice(-MOST_KEPT)
    },
    entries: () => kept.toReversed()
  }
}

/** The fields in which two states differ, as each had them. */
export function difference(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const only = (fields: Fields) =>
    Object.fromEntries(changed.filter(name => fields[name] !== undefined).map(name => [name, fields[name]]))
  return { before: only(before), after: only(after) }
}

export function listAudit(desk: Desk): Backend['listAudit'] {
  return ({ query }) => {
    if (!['supervisor', 'management'].some(role => desk.roles.includes(role))) return { refused: 'forbidden' }
    const before = query.cursor === undefined ? Infinity : numberOf(query.cursor)
    if (before === undefined) return invalid('cursor', 'format')
    desk.world()
    const found = desk.audit
      .entries()
      .filter(({ subject, by }) => (query.subject ?? subject) === subject && (query.by ?? by) === by)
      .filter(({ id }) => (numberOf(id) ?? 0) < before)
    const limit = query.limit ?? 100
    const entries = found.slice(0, limit)
    const next = found.length > limit ? (entries.at(-1)?.id ?? null) : null
    return { status: 200, body: { asOf: desk.asOf(), entries, next } }
  }
}

function numberOf(id: string): number | undefined {
  const number = /^a-(\d{1,15})$/.exec(id)?.[1]
  return number === undefined ? undefined : Number(number)
}
