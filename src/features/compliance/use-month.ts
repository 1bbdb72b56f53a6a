import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import type { Api } from '#api/client'
import { readClosedCases } from '#api/closed-cases'
import type { Completions } from '#api/generated/types.gen'
import { readCompletions } from '#api/report-queries'
import type { Calendar } from '#sla/calendar'
import { endOfDate } from '#sla/local'
import type { Filters, Question } from './question'
import { lastOfMonth, monthOf } from './ranges'
import { useCalendar } from './use-calendar'

/** What is closed moves with every case, and a budget is looked at to act on it. */
const refreshMs = 60_000

export type Month = {
  readonly asOf: string
  /** By deadline and service, one bucket a day. */
  readonly completions: Completions
  /** The services of the cases that were closed before a deadline still to come in the month, each as often as it has one. */
  readonly done: readonly string[]
}

/** The running month by deadline: what the report says, and what was closed too early to be in it. */
export function useMonth({ today, filters }: Question) {
  const api = useApi()
  const calendar = useCalendar()
  return useQuery({
    queryKey: ['getCompletions', 'listCases', today, filters],
    queryFn: ({ signal }) => readMonth(api, calendar, today, filters, signal),
    staleTime: refreshMs / 2,
    refetchInterval: refreshMs
  })
}

async function readMonth(
  api: Api,
  calendar: Calendar,
  today: string,
  filters: Filters,
  signal: AbortSignal
): Promise<Month> {
  const completions = await readCompletions(
    api,
    { from: monthOf(today, 0), to: today, by: 'day', group: 'service', basis: 'due', ...filters },
    signal
  )
  // From the millisecond after the report, whose cases are those due by its instant, so that none is counted twice.
  const dueAfter = new Date(Date.parse(completions.asOf) + 1).toISOString()
  const dueBefore = new Date(endOfDate(calendar, lastOfMonth(today)) + 1).toISOString()
  const closed = await readClosedCases(api, { dueAfter, dueBefore, ...filters }, signal)
  const done = closed.filter(({ status }) => status !== 'withdrawn').map(({ service }) => service)
  return { asOf: completions.asOf, completions, done }
}
