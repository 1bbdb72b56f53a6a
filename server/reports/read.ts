import { sql } from 'kysely'
import { clockOf } from '#backend/state'
import { dateOf } from '#sla/civil'
import { type Judgement, judge } from '#sla/judge'
import { endOfDate, startOfDate } from '#sla/local'
import { type Kept, keptOf } from '../cases/held'
import { instant } from '../db/values'
import type { Visit } from '../house'
import { type Asking, isAsked, within } from './asked'
import type { Level, Period, Sum, SumKey } from './sums'

export type Read = Pick<SumKey, 'first' | 'service' | 'office' | 'assignee'> & Sum

/** The sums of a level over periods that begin within some days, both included. */
export async function readSums(
  { db }: Visit,
  asking: Asking,
  level: Level,
  period: Period,
  from: number,
  to: number
): Promise<Read[]> {
  if (to < from) return []
  const columns = { service: level.includes('s'), office: level.includes('o'), assignee: level.includes('a') }
  return await db
    .selectFrom('completions')
    .selectAll()
    .where('basis', '=', asking.basis)
    .where('period', '=', period)
    .where('level', '=', level)
    .where('first', '>=', from)
    .where('first', '<=', to)
    .where(isAsked<'completions'>(asking, columns))
    .execute()
}

/** The smallest level that has the codes a question filters and groups by; null where none has. */
export function levelOf(needs: { readonly s: boolean; readonly o: boolean; readonly a: boolean }): Level | null {
  if (needs.a) return needs.s ? null : needs.o ? 'oa' : 'a'
  return needs.s ? (needs.o ? 'so' : 's') : needs.o ? 'o' : ''
}

/** Verdicts one by one, over days of the basis, both included. */
export async function readVerdicts({ db }: Visit, asking: Asking, from: number, to: number) {
  if (to < from) return []
  const day = asking.basis === 'due' ? 'due_day' : 'closed_day'
  return await db
    .selectFrom('verdicts')
    .selectAll()
    .where(day, '>=', from)
    .where(day, '<=', to)
    .where(isAsked<'verdicts'>(asking))
    .$if(asking.basis === 'due', rows => rows.where('due_at', '<=', instant(asking.now) as never))
    .execute()
}

export type OpenPastDue = { readonly kept: Kept; readonly judgement: Judgement }

/** Cases that are still open past a deadline within the range. They are few, and how they count moves with time, so they are judged when asked. */
export async function readOpenPastDue({ db, book }: Visit, asking: Asking): Promise<OpenPastDue[]> {
  if (asking.basis === 'closed') return []
  const { calendar } = book
  const first = Math.max(asking.range.first, calendar.firstDay)
  const last = Math.min(asking.range.last, asking.today)
  if (last < first) return []
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('stopped_at', 'is', null)
    .where('due_at', '<', instant(asking.now) as never)
    .where('due_at', '>=', instant(startOfDate(calendar, dateOf(first))) as never)
    .where('due_at', '<=', instant(endOfDate(calendar, dateOf(last))) as never)
    .$if(asking.services !== null, cases => cases.where(within('service', asking.services ?? [])))
    .$if(asking.offices !== null, cases => cases.where(within('office', asking.offices ?? [])))
    .$if(asking.assignees !== null, cases => cases.where(isWith(asking.assignees ?? [])))
    .execute()
  return rows.map(keptOf).flatMap(kept => {
    const { office } = kept.state
    const clock = { ...clockOf(kept.startedAt, kept.state), givenDueAt: kept.dueAt }
    const judgement = judge(book.calendarOf(office), clock, 'due', asking.now)
    const isIn = judgement && judgement.day >= asking.range.first && judgement.day <= asking.range.last
    return isIn ? [{ kept, judgement }] : []
  })
}

/** With one of these people; an empty text is nobody. */
export const isWith = (assignees: readonly string[]) =>
  assignees.length === 0 ? sql<boolean>`false` : sql<boolean>`coalesce(assignee, '') in (${sql.join(assignees)})`
