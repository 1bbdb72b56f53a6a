import type { CompletionBucket } from '#api/generated/types.gen'
import type { CrossTotals, Totals } from '#live/tally'
import { type Ahead, type Fit, fitOf, type Pace } from './forecast'
import { fewCases } from './rates'

/** One line of the forecast: a service, or the smaller services of a category together, for a pace made of few cases says nothing. */
export type Workload = Ahead & {
  readonly key: string
  readonly kind: 'service' | 'smaller'
  readonly services: readonly string[]
  readonly category: string | null
  readonly pace: Pace
  readonly fit: Fit
}

export type WorkloadParts = {
  readonly inTime: CrossTotals
  readonly overdue: Totals
  /** Closed in the last four weeks, by service. */
  readonly buckets: readonly CompletionBucket[]
  readonly workingDays: number
  /** The working days ahead, from today or the next one on. */
  readonly days: readonly string[]
  readonly firstDayLeft: number
  readonly categoryOf: (service: string) => string | null
}

/** The forecast of every service that has something ahead, the one with most that will be late first. */
export function workloadsOf(parts: WorkloadParts): readonly Workload[] {
  const closed = new Map<string, number>()
  for (const { key, met, missed } of parts.buckets)
    if (key !== null) closed.set(key, (closed.get(key) ?? 0) + met + missed)
  const codes = new Set([...parts.inTime.keys(), ...parts.overdue.keys(), ...closed.keys()])
  const lines = new Map<string, string[]>()
  for (const code of codes) {
    const category = parts.categoryOf(code)
    const isSmall = (closed.get(code) ?? 0) < fewCases && category !== null
    const key = isSmall ? `smaller ${category}` : code
    lines.set(key, [...(lines.get(key) ?? []), code])
  }
  return [...lines]
    .map(([key, services]) => workloadOf(key, services, closed, parts))
    .filter(({ due, overdue }) => overdue + due.reduce((sum, cases) => sum + cases, 0) > 0)
    .sort((one, other) => other.fit.lateInAll - one.fit.lateInAll || (one.key < other.key ? -1 : 1))
}

function workloadOf(
  key: string,
  services: readonly string[],
  closed: ReadonlyMap<string, number>,
  { inTime, overdue, workingDays, days, firstDayLeft, categoryOf }: WorkloadParts
): Workload {
  const due = dueByDay(
    services.map(code => inTime.get(code) ?? new Map<string, number>()),
    days
  )
  const late = services.reduce((sum, code) => sum + (overdue.get(code) ?? 0), 0)
  const cases = services.reduce((sum, code) => sum + (closed.get(code) ?? 0), 0)
  const pace = { cases, perDay: workingDays === 0 ? 0 : cases / workingDays }
  const [first = ''] = services
  return {
    key,
    kind: key === first ? 'service' : 'smaller',
    services,
    category: categoryOf(first),
    overdue: late,
    due,
    pace,
    fit: fitOf({ overdue: late, due }, pace, firstDayLeft)
  }
}

/** How many are due on each working day. */
export function dueByDay(totals: readonly Totals[], days: readonly string[]): number[] {
  const due = days.map(() => 0)
  for (const byDate of totals) {
    for (const [date, cases] of byDate) {
      const day = dayOf(date, days)
      if (day !== null) due[day] = (due[day] ?? 0) + cases
    }
  }
  return due
}

/**
 * The working day on which what is due on a date has to be done: on a day off the last one before it, but none before the first. Null for what falls due
 * after the last one (that is another forecast's) and for what is no date.
 */
export function dayOf(date: string, days: readonly string[]): number | null {
  const last = days.at(-1)
  if (last === undefined || date > last || !/^\d/.test(date)) return null
  return Math.max(
    0,
    days.findLastIndex(one => one <= date)
  )
}
