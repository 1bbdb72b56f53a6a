import type { Completions } from '#api/generated/types.gen'
import type { Asked, Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { dayNumber } from '#sla/civil'
import type { Known } from './cases/settled'
import { daysUsedOf, usageOf } from './cases/usage'
import { dayOf } from './cases/worked'
import type { Desk } from './desk'
import { type Period, periodsOf } from './periods'
import { bucketOf, countDays, emptyTally, type Tally } from './tally'

type Query = Asked<'getCompletions'>['query']
type Verdict = 'met' | 'missed' | 'openPastDue'
/** A case with the date and the way it counts. */
type Counted = { readonly known: Known; readonly day: number; readonly verdict: Verdict }

const MOST_DAYS_ASKED = 3700

export function getCompletions(desk: Desk): Backend['getCompletions'] {
  return ({ query }) => {
    const range = { first: dayNumber(query.from), last: dayNumber(query.to) }
    if (range.last < range.first) return invalid('to', 'range', 'not before from')
    if (range.last - range.first > MOST_DAYS_ASKED) return invalid('to', 'range', `at most ${MOST_DAYS_ASKED} days`)
    return { status: 200, body: completionsOf(desk, query, range) }
  }
}

function completionsOf(desk: Desk, query: Query, range: Period): Completions {
  const { from, to, by = 'week', group = 'none', basis = 'due' } = query
  const now = desk.clock.now()
  const counted = desk
    .world()
    .all()
    .filter(known => isAsked(desk, query, known))
    .flatMap(known => (basis === 'due' ? byDue(desk, known, now) : byClosing(desk, known)))
    .filter(({ day }) => day >= range.first && day <= range.last)
  const periods = periodsOf(range, by)
  const keys = keysOf(desk, query, group, counted)
  const tallies = new Map(keys.map(key => [key, periods.map(emptyTally)]))
  const periodOf = periodFinder(periods, range.first)
  for (const one of counted) add(desk, tallies.get(keyOf(one.known, group))?.[periodOf(one.day)], one, now)
  const buckets = periods.flatMap((period, index) =>
    keys.map(key => bucketOf(period, key, tallies.get(key)?.[index] ?? emptyTally()))
  )
  return { asOf: desk.asOf(), from, to, by, group, basis, buckets }
}

function isAsked({ offices }: Desk, { service, category, office }: Query, { script, state }: Known): boolean {
  return (
    state.status !== 'withdrawn' &&
    (!service || service.includes(script.service.code)) &&
    (!category || category.includes(script.service.category)) &&
    (!office || office.includes(state.office)) &&
    (!offices || offices.includes(state.office))
  )
}

/** By the date of the deadline, once it has passed. Exactly at it an open case is not late yet. */
function byDue({ setting }: Desk, known: Known, now: number): Counted[] {
  const { dueAt, state, script } = known
  if (dueAt === null || dueAt > now || (state.stoppedAt === null && dueAt === now)) return []
  // Due at 24:00 is due on the date that ends there.
  const day = dayOf(setting.calendar, dueAt > script.startedAt ? dueAt - 1 : dueAt)
  return [{ known, day, verdict: verdictOf(known, dueAt) }]
}

function byClosing({ setting }: Desk, known: Known): Counted[] {
  const { dueAt, state } = known
  if (state.stoppedAt === null) return []
  return [{ known, day: dayOf(setting.calendar, state.stoppedAt), verdict: verdictOf(known, dueAt ?? Infinity) }]
}

/** Exactly at the deadline is in time. */
function verdictOf({ state }: Known, dueAt: number): Verdict {
  if (state.stoppedAt === null) return 'openPastDue'
  return state.stoppedAt <= dueAt ? 'met' : 'missed'
}

/** Every group there can be, also those in which nothing happened; of staff only those who had a case. */
function keysOf({ setting }: Desk, query: Query, group: Completions['group'], counted: Counted[]): (string | null)[] {
  const { services, categories, offices } = setting.agreement
  switch (group) {
    case 'none':
      return [null]
    case 'service':
      return asked(
        services.filter(({ category }) => !query.category || query.category.includes(category)),
        query.service
      )
    case 'category':
      return asked(categories, query.category)
    case 'office':
      return asked(offices, query.office)
    case 'assignee':
      return [...new Set(counted.map(({ known }) => known.state.assignee))].sort()
    default:
      return group satisfies never
  }
}

function asked(all: readonly { code: string }[], wanted: readonly string[] | undefined): string[] {
  return all.map(({ code }) => code).filter(code => !wanted || wanted.includes(code))
}

function keyOf({ script, state }: Known, group: Completions['group']): string | null {
  switch (group) {
    case 'none':
      return null
    case 'service':
      return script.service.code
    case 'category':
      return script.service.category
    case 'office':
      return state.office
    case 'assignee':
      return state.assignee
    default:
      return group satisfies never
  }
}

function periodFinder(periods: readonly Period[], first: number): (day: number) => number {
  const indexes = periods.flatMap((period, index) => Array<number>(period.last - period.first + 1).fill(index))
  return day => indexes[day - first] as number
}

function add({ setting }: Desk, tally: Tally | undefined, { known, verdict }: Counted, now: number): void {
  if (!tally) return
  const calendar = setting.calendarOf(known.state.office)
  const usage = usageOf(calendar, known, now)
  tally[verdict]++
  tally.grossMs += usage.grossMs
  tally.pausedMs += usage.pausedMs
  if (verdict !== 'openPastDue') countDays(tally, daysUsedOf(calendar, known, usage))
}
