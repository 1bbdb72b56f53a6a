import { sql } from 'kysely'
import type { CommitmentsReport } from '#api/generated/types.gen'
import { rangeOf } from '#backend/question'
import { dateOf, dayNumber } from '#sla/civil'
import { endOfDate, localDate, startOfDate } from '#sla/local'
import { agreementAt } from '../book'
import { instant } from '../db/values'
import { asOf, type Operations, type Visit } from '../house'
import { countedCompletions } from './completions'

type Measured = CommitmentsReport['commitments'][number]
/** From the first instant on, before the other one. */
type Between = { readonly from: number; readonly before: number }

/** A notice may be on its way so long before it counts as missing. */
const ON_ITS_WAY_MS = 10 * 60_000

/** The agreement's other promises, those that are to be seen in what this backend keeps. */
export const getCommitments: Operations['getCommitments'] = async (visit, { query }) => {
  const range = rangeOf(query)
  if ('refused' in range) return range
  const { calendar } = visit.book
  const now = visit.house.clock.now()
  const today = dayNumber(localDate(calendar, now))
  const first = Math.max(range.first, calendar.firstDay)
  const last = Math.min(range.last, today)
  const until =
    last < first
      ? { from: now, before: now }
      : { from: startOfDate(calendar, dateOf(first)), before: Math.min(now, endOfDate(calendar, dateOf(last))) }
  const commitments = [
    await completeAtFirst(visit, until),
    await answersInTime(visit, until),
    await paymentNotices(visit, until, now),
    await maintenanceNotices(visit, until),
    await serviceDays(visit, query)
  ]
  return { status: 200, body: { asOf: asOf(visit), ...query, commitments } }
}

const waitedForApplicant = sql`select 1 from jsonb_array_elements(pauses) pause where pause ->> 'waitingFor' = 'applicant'`

/** Closed cases for which the applicant was never asked for anything more. */
async function completeAtFirst({ db }: Visit, { from, before }: Between): Promise<Measured> {
  const { kept, of } = await db
    .selectFrom('cases')
    .select([
      sql<number>`count(*)::integer`.as('of'),
      sql<number>`count(*) filter (where not exists (${waitedForApplicant}))::integer`.as('kept')
    ])
    .where('stopped_at', '>=', instant(from) as never)
    .where('stopped_at', '<', instant(before) as never)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirstOrThrow()
  return { id: 'E2-documents', kept, of }
}

/** What applicants were asked for until a day in the period, and gave by then. A case was open until some time before its pause was to end. */
async function answersInTime({ db }: Visit, { from, before }: Between): Promise<Measured> {
  const { rows } = await sql<{ kept: number; of: number }>`
    select count(*)::integer as of,
      count(*) filter (where (pause ->> 'to')::numeric <= (pause ->> 'expectedEndAt')::numeric)::integer as kept
    from cases, jsonb_array_elements(pauses) pause
    where pauses <> '[]' and pause ->> 'waitingFor' = 'applicant'
      and (pause ->> 'expectedEndAt')::numeric >= ${from} and (pause ->> 'expectedEndAt')::numeric < ${before}`.execute(
    db
  )
  const [{ kept, of } = { kept: 0, of: 0 }] = rows
  return { id: 'E3-info-in-time', kept, of }
}

async function paymentNotices({ db }: Visit, { from, before }: Between, now: number): Promise<Measured> {
  const { kept, of } = await db
    .selectFrom('payments')
    .select([
      sql<number>`count(*)::integer`.as('of'),
      sql<number>`count(*) filter (where email_sent_at is not null and sms_sent_at is not null)::integer`.as('kept')
    ])
    .where('paid_at', '>=', instant(from) as never)
    .where('paid_at', '<', instant(Math.min(before, now - ON_ITS_WAY_MS)) as never)
    .executeTakeFirstOrThrow()
  return { id: 'F2-payment-notice', kept, of, target: 1 }
}

/** Maintenance that began in the period, announced before it did. */
async function maintenanceNotices({ db }: Visit, { from, before }: Between): Promise<Measured> {
  const { kept, of } = await db
    .selectFrom('notices')
    .select([
      sql<number>`count(*)::integer`.as('of'),
      sql<number>`count(*) filter (where announced_at < from_at)::integer`.as('kept')
    ])
    .where('from_at', '>=', instant(from) as never)
    .where('from_at', '<', instant(before) as never)
    .executeTakeFirstOrThrow()
  return { id: 'D1-maintenance-notice', kept, of, target: 1 }
}

async function serviceDays(
  visit: Visit,
  { from, to }: { readonly from: string; readonly to: string }
): Promise<Measured> {
  const { policy } = agreementAt(visit.book, visit.house.clock.now())
  const everywhere = { ...visit, me: { ...visit.me, offices: null } }
  const counted = await countedCompletions(everywhere, { from, to, by: 'month' })
  const buckets = 'buckets' in counted ? counted.buckets : []
  const sum = (of: 'met' | 'missed' | 'openPastDue') => buckets.reduce((all, bucket) => all + bucket[of], 0)
  const met = sum('met')
  return {
    id: 'H1-service-days',
    kept: met,
    of: met + sum('missed') + sum('openPastDue'),
    target: policy.complianceTarget
  }
}
