import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import { dimensions } from './dimension'
import { evaluateBy } from './live-case'
import { createLiveSet, type LiveSet } from './live-set'
import { agreement, type MadeRow, madeRow, naming, rowOf, startAt } from './made-cases'
import { recomputed, viewOf } from './recomputed'
import { sorts } from './sort-keys'
import { tabs } from './tabs'
import { createView, type View } from './view'
import type { ViewAsked } from './view-rows'

/** Mostly not asked for, so that there are rows left to look at. */
const some = <T>(...values: T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.subarray(values, { minLength: Math.min(2, values.length) }) }
  )

const filter = fc.record({
  states: some('overdue' as const, 'atRisk' as const, 'onTrack' as const, 'paused' as const),
  services: some('s0', 's1', 's2'),
  categories: some('land', 'homes', 'none'),
  offices: some('sohar', 'saham'),
  assignees: some('none', 'me', 'p2'),
  channels: some('counter'),
  applicantKinds: some('citizen'),
  due: fc.constantFrom(...Array.from({ length: 12 }, () => undefined), 'none' as const),
  dueFrom: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, '2026-11-20'),
  dueTo: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, '2026-11-24'),
  text: fc.constantFrom(undefined, undefined, 'nb', 'nb 3', 'nb 33', 'اسكان', 'أرا', 'p', 'sah ي')
})
const asked: fc.Arbitrary<ViewAsked> = fc.record({
  filter,
  sort: fc.record({ by: fc.constantFrom(...sorts), descending: fc.boolean() }),
  tab: fc.constantFrom(...Array.from(tabs, () => undefined), ...tabs),
  group: fc.option(fc.constantFrom(...dimensions), { freq: 2 }),
  asOf: fc.constant(startAt)
})

const row = madeRow(60).map(made => ({ ...made, isClosed: made.revision > 5 && made.days === 3 }))
const hours = (min: number, max: number) =>
  fc.integer({ min: min * 60, max: max * 60 }).map(minutes => minutes * 60_000)
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(row, { maxLength: 16, size: 'max' }), fc.constantFrom(0, 0, 7_200_000))
      .map(([rows, ms]) => ({ kind: 'events' as const, rows, ms }))
  },
  { weight: 3, arbitrary: hours(0, 30).map(ms => ({ kind: 'pass' as const, ms })) },
  { weight: 1, arbitrary: hours(-60, 0).map(ms => ({ kind: 'pass' as const, ms })) },
  { weight: 1, arbitrary: hours(30, 400).map(ms => ({ kind: 'sleep' as const, ms })) },
  {
    weight: 1,
    arbitrary: fc
      .array(row, { minLength: 10, maxLength: 30, size: 'max' })
      .map(rows => ({ kind: 'reset' as const, rows }))
  },
  { weight: 2, arbitrary: asked.map(next => ({ kind: 'ask' as const, next })) },
  { weight: 1, arbitrary: filter.map(next => ({ kind: 'filter' as const, next })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'watch' as const }) }
)

function remember(newest: Map<string, CaseRow>, made: MadeRow) {
  const next = rowOf(made)
  const held = newest.get(next.id)
  if (held && held.revision >= next.revision) return
  if (next.clock.stoppedAt === null) newest.set(next.id, next)
  else newest.delete(next.id)
}

function expectSame(live: LiveSet, view: View, wanted: ViewAsked, newest: ReadonlyMap<string, CaseRow>, now: number) {
  const cases = recomputed(newest.values(), now, startAt)
  const all = viewOf(cases, { filter: {}, sort: { by: 'due' } })
  const queue = live.snapshot().queue()
  expect(queue.cases.map(({ row, kind }) => [row.id, row.revision, kind])).toEqual(
    all.rows.map(({ row, at }) => [row.id, row.revision, at.kind])
  )
  expect(queue.counts).toEqual(all.counts)
  const turns = cases.map(({ at }) => at.nextKindChangeAt ?? Infinity)
  expect(live.nextChangeAt() ?? Infinity).toBe(Math.min(...turns))

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

describe('the live set and a view of it', () => {
  it('are what a recomputation from nothing gives, after any events, resets, sleeps, clocks set back, and other wishes', () => {
    fc.assert(
      fc.property(
        asked,
        fc.boolean(),
        fc.array(step, { minLength: 4, maxLength: 16, size: 'max' }),
        (first, isWatched, steps) => {
          const live = createLiveSet(evaluateBy(agreement), (_, error) => {
            throw error
          })
          let [wanted, now] = [first, startAt]
          const view = createView(live, wanted, naming)
          let leave = isWatched ? view.subscribe(() => {}) : null
          const newest = new Map<string, CaseRow>()
          live.replace([], now)
          for (const taken of steps) {
            switch (taken.kind) {
              case 'events':
                now += taken.ms
                for (const made of taken.rows) remember(newest, made)
                live.applyAll(taken.rows.map(rowOf), now)
                break
              case 'pass':
              case 'sleep':
                now += taken.ms
                live.advance(now)
                break
              case 'reset':
                newest.clear()
                for (const made of taken.rows) if (!made.isClosed) remember(newest, made)
                live.replace(taken.rows.map(rowOf), now)
                break
              case 'ask':
                wanted = taken.next
                view.ask(wanted)
                break
              case 'filter':
                wanted = { ...wanted, filter: taken.next }
                view.ask({ filter: taken.next })
                break
              case 'watch':
                leave?.()
                leave = leave === null ? view.subscribe(() => {}) : null
            }
            expectSame(live, view, wanted, newest, now)
          }
        }
      ),
      { numRuns: Number(process.env.LIVE_RUNS ?? 1000) }
    )
  }, 120_000)
})
