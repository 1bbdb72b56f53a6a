import { sql } from 'kysely'
import type { AgreementEvent, CaseEvent, NoticeEvent, Reset } from '#api/generated/types.gen'
import type { Db } from '../db/database'
import { lockOutbox } from '../db/transact'
import { iso } from '../db/values'
import { CHANNEL } from './channel'

export type NewEvent = { readonly at: number } & (
  | { readonly event: 'case'; readonly data: CaseEvent; readonly office: string; readonly wasOffice: string | null }
  | { readonly event: 'agreement'; readonly data: AgreementEvent }
  | { readonly event: 'notice'; readonly data: NoticeEvent }
  | { readonly event: 'reset'; readonly data: Reset }
)

/** Puts events beside the change they tell of. They are sent once it is committed; it is the last thing a transaction does. */
export async function sendEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const records = events.map(each => ({
    at: iso(each.at),
    event: each.event,
    data: each.data,
    office: each.event === 'case' ? each.office : null,
    was_office: each.event === 'case' ? each.wasOffice : null
  }))
  await lockOutbox(db)
  await sql`
    with sent as (
      insert into outbox (at, event, data, office, was_office)
      select at, event, data, office, was_office
      from jsonb_populate_recordset(null::outbox, ${JSON.stringify(records)}::jsonb) with ordinality
      order by ordinality
      returning id
    )
    select pg_notify(${CHANNEL}, max(id)::text) from sent`.execute(db)
}
