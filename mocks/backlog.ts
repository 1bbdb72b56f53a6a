import type { Backlog, BacklogDay } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import { movementsOf } from '#backend/movements'
import type { Period } from '#backend/periods'
import { rangeOf } from '#backend/question'
import { dateOf } from '#sla/civil'
import type { Known } from './cases/settled'
import { dayOf } from './cases/worked'
import { isAsked } from './counted'
import type { Desk } from './desk'

/** Opened, closed and open by day, read off what each case went through. Withdrawn ones were open too. */
export function getBacklog(desk: Desk): Backend['getBacklog'] {
  return ({ query }) => {
    const range = rangeOf(query)
    if ('refused' in range) return range
    const { from, to } = query
    const today = dayOf(desk.setting.calendar, desk.clock.now())
    const cases = desk.world().all().filter(isAsked(desk, query))
    const days = daysOf(desk, cases, { first: range.first, last: Math.min(today, range.last) })
    return { status: 200, body: { asOf: desk.asOf(), from, to, days } }
  }
}

function daysOf(desk: Desk, cases: readonly Known[], { first, last }: Period): Backlog['days'] {
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => emptyDay(first + index))
  let before = 0
  for (const known of cases) {
    for (const { kind, at } of movementsOf(known.script.startedAt, known.state)) {
      const day = dayOf(desk.setting.calendar, at)
      const entry = days[day - first]
      if (entry) entry[kind]++
      else if (day < first) before += kind === 'closed' ? -1 : 1
    }
  }
  for (const day of days) {
    before += day.opened + day.reopened - day.closed
    day.open = before
  }
  return days
}

function emptyDay(day: number): BacklogDay {
  return { date: dateOf(day), opened: 0, reopened: 0, closed: 0, open: 0 }
}
