import type { CommitmentsReport } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import type { Period } from '#backend/periods'
import { rangeOf } from '#backend/question'
import type { Calendar } from '#sla/calendar'
import { startOfDay } from '#sla/local'
import { paidAtOf, paymentsOf } from './cases/payments'
import { outagesOn, ticketsOn } from './cases/platform'
import type { Known } from './cases/settled'
import { dayOf } from './cases/worked'
import { countedCases, isAsked } from './counted'
import type { Desk } from './desk'

type Measured = CommitmentsReport['commitments'][number]
/** The instants a report is about: from the first date on, before the day after the last, and not after now. */
type Between = { readonly from: number; readonly before: number }

const MINUTE_MS = 60_000
/** A notice may be on its way so long before it counts as missing. */
const ON_ITS_WAY_MS = 10 * MINUTE_MS

/** The agreement's other promises, as far as this backend sees them kept or not. */
export function getCommitments(desk: Desk): Backend['getCommitments'] {
  return ({ query }) => {
    const range = rangeOf(query)
    if ('refused' in range) return range
    const { calendar } = desk.setting
    const now = desk.clock.now()
    // No further back than the calendar knows, and not into the future.
    const days = { first: Math.max(range.first, calendar.firstDay), last: Math.min(range.last, dayOf(calendar, now)) }
    const until = betweenOf(calendar, days, now)
    const cases = desk.world().all().filter(isAsked(desk, {}))
    const commitments = [
      availability(desk, days, until),
      supportReplies(desk, days, now),
      completeAtFirst(cases, until),
      answersInTime(cases, until),
      paymentNotices(cases, until, now),
      serviceDays(desk, query, range)
    ]
    return { status: 200, body: { asOf: desk.asOf(), ...query, commitments } }
  }
}

function betweenOf(calendar: Calendar, { first, last }: Period, now: number): Between {
  if (last < first) return { from: now, before: now }
  return { from: startOfDay(calendar, first), before: Math.min(now, startOfDay(calendar, last + 1)) }
}

/** In minutes: those in which the platform was there. */
function availability({ setting }: Desk, days: Period, { from, before }: Between): Measured {
  const downMs = daysOf(days)
    .flatMap(day => outagesOn(setting, day))
    .reduce((sum, outage) => sum + Math.max(0, Math.min(outage.to, before) - outage.from), 0)
  const of = Math.max(0, Math.floor((before - from) / MINUTE_MS))
  return { id: 'A1-availability', kept: Math.max(0, of - Math.ceil(downMs / MINUTE_MS)), of }
}

/** Tickets received in the period whose answer is there or was due. */
function supportReplies({ setting }: Desk, days: Period, now: number): Measured {
  const judged = daysOf(days)
    .flatMap(day => ticketsOn(setting, day))
    .filter(({ answeredAt, promisedBy }) => Math.min(answeredAt, promisedBy) < now)
  const kept = judged.filter(({ answeredAt, promisedBy }) => answeredAt <= promisedBy)
  return { id: 'A2-support-response', kept: kept.length, of: judged.length, target: 1 }
}

/** Closed cases for which the applicant was never asked for anything more. */
function completeAtFirst(cases: readonly Known[], { from, before }: Between): Measured {
  const closed = cases.filter(
    ({ state: { stoppedAt, status } }) => status !== 'withdrawn' && isIn(stoppedAt, from, before)
  )
  const kept = closed.filter(({ state }) => state.pauses.every(({ waitingFor }) => waitingFor !== 'applicant'))
  return { id: 'E2-documents', kept: kept.length, of: closed.length }
}

/** What applicants were asked for until a day in the period, and gave by then. */
function answersInTime(cases: readonly Known[], { from, before }: Between): Measured {
  const asked = cases
    .flatMap(({ state }) => state.pauses)
    .filter(({ waitingFor, expectedEndAt }) => waitingFor === 'applicant' && isIn(expectedEndAt, from, before))
  const kept = asked.filter(({ to, expectedEndAt }) => to !== null && to <= (expectedEndAt as number))
  return { id: 'E3-info-in-time', kept: kept.length, of: asked.length }
}

function paymentNotices(cases: readonly Known[], { from, before }: Between, now: number): Measured {
  const payments = cases
    .filter(({ script }) => isIn(paidAtOf(script), from, Math.min(before, now - ON_ITS_WAY_MS)))
    .flatMap(({ script }) => paymentsOf(script, now))
  const kept = payments.filter(({ emailSentAt, smsSentAt }) => emailSentAt && smsSentAt)
  return { id: 'F2-payment-notice', kept: kept.length, of: payments.length, target: 1 }
}

function serviceDays(desk: Desk, question: { from: string; to: string }, range: Period): Measured {
  const due = countedCases(desk, question, range)
  const kept = due.filter(({ verdict }) => verdict === 'met')
  return {
    id: 'H1-service-days',
    kept: kept.length,
    of: due.length,
    target: desk.setting.agreement.policy.complianceTarget
  }
}

function daysOf({ first, last }: Period): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function isIn(instant: number | null | undefined, from: number, before: number): boolean {
  return typeof instant === 'number' && instant >= from && instant < before
}
