import { sql } from 'kysely'
import type { Db } from '../db/database'
import { iso } from '../db/values'

/** Who did what to what, with what it was before and what after. Never any personal data. */
export type Deed = {
  readonly at: number
  readonly by: string
  readonly action: string
  readonly subject: string
  readonly reason?: string | undefined
  readonly before?: object | undefined
  readonly after?: object | undefined
}

/** `desk` is a person at the API, `demo` the script of the demo year, `import` a file. */
export type Origin = { readonly kind: 'desk' | 'demo' | 'import'; readonly requestId: string | null }

/** In the transaction of what was done, so that nothing is done unseen. */
export async function writeAudit(db: Db, deeds: readonly Deed[], origin: Origin): Promise<void> {
  if (deeds.length === 0) return
  const records = deeds.map(deed => ({
    at: iso(deed.at),
    by: deed.by,
    action: deed.action,
    subject: deed.subject,
    reason: deed.reason ?? null,
    before: deed.before ?? null,
    after: deed.after ?? null,
    origin: origin.kind,
    request_id: origin.requestId
  }))
  await sql`
    insert into audit (at, by, action, subject, reason, before, after, origin, request_id)
    select at, by, action, subject, reason, before, after, origin, request_id
    from jsonb_populate_recordset(null::audit, ${JSON.stringify(records)}::jsonb) with ordinality
    order by ordinality`.execute(db)
}
