import fc from 'fast-check'
import { dimensions } from './dimension'
import { madeRow, startAt } from './made-cases'
import { sorts } from './sort-keys'
import { tabs } from './tabs'
import type { ViewAsked } from './view-rows'

/** Mostly not asked for, so that there are rows left to look at. */
const some = <T>(...values: T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.subarray(values, { minLength: Math.min(2, values.length) }) }
  )

export const filter = fc.record({
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
/** Anything a view may be asked for. */
export const asked: fc.Arbitrary<ViewAsked> = fc.record({
  filter,
  sort: fc.record({ by: fc.constantFrom(...sorts), descending: fc.boolean() }),
  tab: fc.constantFrom(...Array.from(tabs, () => undefined), ...tabs),
  group: fc.option(fc.constantFrom(...dimensions), { freq: 2 }),
  asOf: fc.constant(startAt)
})

/** One of sixty cases, in one of nine revisions; now and then it is closed. */
export const row = madeRow(60).map(made => ({ ...made, isClosed: made.revision > 5 && made.days === 3 }))
/** Milliseconds, in whole minutes. */
export const hours = (min: number, max: number) =>
  fc.integer({ min: min * 60, max: max * 60 }).map(minutes => minutes * 60_000)
