import type { Case, CaseDocument, CasePayment, HistoryEntry } from '#api/generated/types.gen'
import type { Answer } from '#backend/contract'
import { instantText } from '#backend/instant'
import { rowOf } from '#backend/row'
import { allowedActions, type Occasion } from '#backend/rules'
import type { Db } from '../db/database'
import { asOf, type Visit } from '../house'
import { sees } from '../identity'
import { etagOf, type Kept, keptOf } from './held'

/** A case the person may see; one of another office does not exist for them. */
export async function findCase({ db, me }: Visit, id: string): Promise<Kept | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
  return row && sees(me, row.office) ? keptOf(row) : undefined
}

export async function caseAnswer(visit: Visit, kept: Kept): Promise<Answer<'getCase'>> {
  return {
    status: 200,
    headers: { etag: etagOf(kept) },
    body: { asOf: asOf(visit), case: await wholeCase(visit, kept) }
  }
}

export async function wholeCase(visit: Visit, kept: Kept): Promise<Case> {
  const { db, me, house } = visit
  const now = house.clock.now()
  return {
    ...rowOf(kept),
    history: await historyOf(db, kept.id),
    documents: await documentsOf(db, kept.id),
    payments: await paymentsOf(db, kept.id, now),
    allowedActions: allowedActions(me, occasionOf(visit, kept, now)),
    breachReason: kept.state.breachReason
  }
}

/** A case at an instant, as the rules ask it. */
export function occasionOf({ book }: Visit, { state, startedAt }: Kept, now: number): Occasion {
  return { state, startedAt, calendar: book.calendarOf(state.office), now }
}

async function historyOf(db: Db, id: string): Promise<HistoryEntry[]> {
  const rows = await db.selectFrom('history').selectAll().where('case_id', '=', id).orderBy('number').execute()
  return rows.map(({ at, kind, by, detail }) => ({ at: instantText(at), kind, by, ...detail }))
}

async function documentsOf(db: Db, id: string): Promise<CaseDocument[]> {
  const rows = await db.selectFrom('documents').selectAll().where('case_id', '=', id).orderBy('number').execute()
  return rows.map(({ number, name_ar, name_en, state, at }) => ({
    id: `${id}-d${number}`,
    nameAr: name_ar,
    nameEn: name_en,
    state,
    ...(at !== null && { at: instantText(at) })
  }))
}

/** A demonstration knows of payments before they are made; they show when their time has come. */
async function paymentsOf(db: Db, id: string, now: number): Promise<CasePayment[]> {
  const rows = await db.selectFrom('payments').selectAll().where('case_id', '=', id).orderBy('number').execute()
  const sentAt = (at: number | null) => (at === null || at > now ? null : instantText(at))
  return rows
    .filter(({ paid_at }) => paid_at <= now)
    .map(({ number, amount_baisa, paid_at, email_sent_at, sms_sent_at }) => ({
      id: `${id}-p${number}`,
      amountBaisa: amount_baisa,
      paidAt: instantText(paid_at),
      emailSentAt: sentAt(email_sent_at),
      smsSentAt: sentAt(sms_sent_at)
    }))
}
