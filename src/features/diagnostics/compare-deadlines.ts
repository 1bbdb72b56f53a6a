import type { LiveCase } from '#live/live-case'
import { deadline } from '#sla/clock'

export type Difference = { readonly reference: string; readonly received: number; readonly computed: number | null }
export type Comparison = { readonly compared: number; readonly differing: readonly Difference[] }

/** Deadlines that the backend sent beside those the agreement gives. A backend that sends none has nothing to compare. */
export function compareDeadlines(cases: readonly LiveCase[]): Comparison {
  const received = cases.filter(entry => typeof entry.clock.givenDueAt === 'number')
  const differing = received.flatMap(({ row, clock, calendar }) => {
    const computed = deadline(calendar, clock).dueAt
    const given = clock.givenDueAt ?? 0
    return computed === given ? [] : [{ reference: row.reference, received: given, computed }]
  })
  return { compared: received.length, differing }
}
