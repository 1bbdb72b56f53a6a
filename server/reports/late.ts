import type { Visit } from '../house'
import type { Asking } from './asked'
import { levelOf, readOpenPastDue, readSums, readVerdicts } from './read'
import { firstOf, hasSums, noReason } from './sums'

/** How many cases were late by each reason; null where none was given. */
export async function readLateSums(visit: Visit, asking: Asking): Promise<ReadonlyMap<string | null, number>> {
  const counts = new Map(await readLateClosed(visit, asking))
  for (const { kept } of await readOpenPastDue(visit, asking))
    counts.set(kept.state.breachReason, (counts.get(kept.state.breachReason) ?? 0) + 1)
  return counts
}

/** The same of closed cases. Whole months by their sums, what is left by the days'. */
export async function readLateClosed(visit: Visit, asking: Asking): Promise<ReadonlyMap<string | null, number>> {
  const counts = new Map<string | null, number>()
  const add = (reason: string | null, cases: number) => counts.set(reason, (counts.get(reason) ?? 0) + cases)
  const { basis, range, today, services, offices, assignees } = asking
  const settled = basis === 'due' ? Math.min(range.last, today - 1) : range.last
  const level = levelOf({ s: services !== null, o: offices !== null, a: assignees !== null })
  const verdictsFrom = level === null ? range.first : Math.max(range.first, settled + 1)
  for (const row of await readVerdicts(visit, asking, verdictsFrom, range.last)) if (!row.met) add(row.reason, 1)
  if (level === null) return counts
  for (const { period, from, to } of piecesOf(range.first, settled)) {
    if (!hasSums(period, level)) {
      for (const row of await readVerdicts(visit, asking, from, to)) if (!row.met) add(row.reason, 1)
      continue
    }
    for (const { reasons } of await readSums(visit, asking, level, period, from, to))
      for (const [reason, cases] of Object.entries(reasons)) add(reason === noReason ? null : reason, cases)
  }
  return counts
}

type Piece = { readonly period: 'day' | 'month'; readonly from: number; readonly to: number }

/** A stretch of days as the days before its first whole month, its whole months, and the days after the last. */
function piecesOf(first: number, last: number): Piece[] {
  if (last < first) return []
  const monthAfter = (day: number) => firstOf(firstOf(day, 'month') + 31, 'month')
  const whole = firstOf(first, 'month') === first ? first : monthAfter(first)
  const rest = firstOf(last + 1, 'month')
  if (rest <= whole) return [{ period: 'day', from: first, to: last }]
  const pieces: Piece[] = [
    { period: 'day', from: first, to: whole - 1 },
    { period: 'month', from: whole, to: rest - 1 },
    { period: 'day', from: rest, to: last }
  ]
  return pieces.filter(({ from, to }) => from <= to)
}
