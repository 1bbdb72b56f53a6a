import { type DayNumber, dateOf, dayNumber, weekdayOf } from '#sla/civil'
import type { Basis } from '#sla/judge'
import type { Verdict } from './verdict'

export const bases = ['due', 'closed'] as const satisfies readonly Basis[]
export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/**
 * By what verdicts are summed: all, by service, by office, by both, by person, by office and person. A question is answered from the smallest level that has
 * what it asks; one by service and person is counted from the verdicts.
 */
export const levels = ['', 's', 'o', 'a', 'so', 'oa'] as const
export type Level = (typeof levels)[number]

/** What is summed by two codes falls on few cases a day, so that those days are counted from the verdicts: the sums stay fewer than the cases. */
export const hasSums = (period: Period, level: Level): boolean => period !== 'day' || level.length < 2

/** Names one sum; codes that its level leaves out are empty. */
export type SumKey = {
  readonly basis: Basis
  readonly period: Period
  readonly level: Level
  readonly first: DayNumber
  readonly service: string
  readonly office: string
  readonly assignee: string
}

export type Sum = {
  met: number
  missed: number
  met_gross: number
  gross_ms: number
  paused_ms: number
  readonly days_used: number[]
  readonly days_used_gross: number[]
  readonly reasons: Record<string, number>
}

/** No reason was given. */
export const noReason = ''

export function keysOf(verdict: Verdict): SumKey[] {
  return bases.flatMap(basis => {
    const day = basis === 'due' ? verdict.dueDay : verdict.closedDay
    return periods.flatMap(period =>
      levels
        .filter(level => hasSums(period, level))
        .map(level => ({ basis, period, level, first: firstOf(day, period), ...codesOf(level, verdict) }))
    )
  })
}

/** The first day of the period a day is in. Weeks begin on Sunday. */
export function firstOf(day: DayNumber, period: Period): DayNumber {
  if (period === 'day') return day
  return period === 'week' ? day - weekdayOf(day) : dayNumber(`${dateOf(day).slice(0, 8)}01`)
}

export function codesOf(level: Level, { service, office, assignee }: Pick<Verdict, 'service' | 'office' | 'assignee'>) {
  return {
    service: level.includes('s') ? service : '',
    office: level.includes('o') ? office : '',
    assignee: level.includes('a') ? assignee : ''
  }
}

export const emptySum = (): Sum => ({
  met: 0,
  missed: 0,
  met_gross: 0,
  gross_ms: 0,
  paused_ms: 0,
  days_used: [],
  days_used_gross: [],
  reasons: {}
})

/** Puts a verdict into a sum, or takes it out. */
export function count(sum: Sum, verdict: Verdict, by: 1 | -1): void {
  if (verdict.met) sum.met += by
  else {
    sum.missed += by
    const reason = verdict.reason ?? noReason
    sum.reasons[reason] = (sum.reasons[reason] ?? 0) + by
  }
  if (verdict.metGross) sum.met_gross += by
  sum.gross_ms += by * verdict.grossMs
  sum.paused_ms += by * verdict.pausedMs
  countDays(sum.days_used, verdict.daysUsed, by)
  countDays(sum.days_used_gross, verdict.daysUsedGross, by)
}

/** As long as its last entry. */
function countDays(histogram: number[], days: number, by: 1 | -1): void {
  while (histogram.length <= days) histogram.push(0)
  histogram[days] = (histogram[days] ?? 0) + by
}

/** Sums being made: verdicts are put in or taken out, and what comes to nothing is left out. */
export function createSums() {
  const found = new Map<string, { readonly key: SumKey; readonly sum: Sum }>()
  return {
    add: (verdict: Verdict, by: 1 | -1): void => {
      for (const key of keysOf(verdict)) {
        const { basis, period, level, first, service, office, assignee } = key
        const name = `${basis}\t${period}\t${level}\t${first}\t${service}\t${office}\t${assignee}`
        const entry = found.get(name) ?? { key, sum: emptySum() }
        found.set(name, entry)
        count(entry.sum, verdict, by)
      }
    },
    /** In the order of their keys. */
    records: (): (SumKey & Sum)[] =>
      [...found]
        .filter(([, { sum }]) => !isNothing(sum))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { key, sum }]) => ({ ...key, ...sum }))
  }
}

const isNothing = (sum: Sum) =>
  sum.met === 0 &&
  sum.missed === 0 &&
  sum.met_gross === 0 &&
  sum.gross_ms === 0 &&
  sum.paused_ms === 0 &&
  sum.days_used.every(cases => cases === 0) &&
  sum.days_used_gross.every(cases => cases === 0) &&
  Object.values(sum.reasons).every(cases => cases === 0)
