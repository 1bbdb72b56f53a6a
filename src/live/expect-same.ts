import { expect } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import type { LiveSet } from './live-set'
import { startAt } from './made-cases'
import { recomputed, viewOf } from './recomputed'
import type { View } from './view'
import type { ViewAsked } from './view-rows'

/** Keeps the newest row of each open case, as the live set is to. */
export function remember(newest: Map<string, CaseRow>, next: CaseRow) {
  const held = newest.get(next.id)
  if (held && held.revision >= next.revision) return
  if (next.clock.stoppedAt === null) newest.set(next.id, next)
  else newest.delete(next.id)
}

/** Compares the set and a view of it with a recomputation from nothing. While a change in pieces is under way no next one is told. */
export function expectSame(
  live: LiveSet,
  view: View,
  wanted: ViewAsked,
  newest: ReadonlyMap<string, CaseRow>,
  now: number,
  isUnderWay = false
) {
  const cases = recomputed(newest.values(), now, startAt)
  const all = viewOf(cases, { filter: {}, sort: { by: 'due' } })
  const queue = live.snapshot().queue()
  expect(queue.cases.map(({ row, kind }) => [row.id, row.revision, kind])).toEqual(
    all.rows.map(({ row, at }) => [row.id, row.revision, at.kind])
  )
  expect(queue.counts).toEqual(all.counts)
  const turns = cases.map(({ at }) => at.nextKindChangeAt ?? Infinity)
  expect(live.nextChangeAt() ?? Infinity).toBe(isUnderWay ? Infinity : Math.min(...turns))

  const { rows, counts } = viewOf(cases, wanted)
  const shown = view.snapshot()
  expect(shown.cases.map(entry => [entry.row.id, entry.row.revision, entry.kind, entry.dueAt, entry.dueOn])).toEqual(
    rows.map(({ row, at }) => [row.id, row.revision, at.kind, at.dueAt, at.dueOn])
  )
  expect(shown.counts).toEqual(counts)
  for (const { value, from, length } of shown.groups())
    expect(shown.totals(wanted.group ?? 'state').get(value)).toBe(shown.slice(from, from + length).length)
  const byState = Object.fromEntries(shown.totals('state'))
  expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
  for (const kind of Object.keys(byState)) expect(byState[kind]).toBe(rows.filter(({ at }) => at.kind === kind).length)
}
