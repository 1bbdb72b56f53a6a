import { type Dimension, none } from './dimension'
import type { LiveCase } from './live-case'
import type { LiveSet } from './live-set'
import type { Naming } from './naming'
import { compareValues } from './sort-keys'
import type { Counts } from './tabs'
import type { CrossTotals, Totals } from './tally'
import type { ViewAsked, ViewRows } from './view-rows'

/** Rows that stand together: `value` as `totals` names it, and where they are. */
export type Group = { readonly value: string; readonly from: number; readonly length: number }

/** A view at one moment: counts, totals and rows agree, and none of them changes afterwards. */
export type ViewSnapshot = {
  readonly asked: ViewAsked
  readonly length: number
  readonly at: (index: number) => LiveCase | undefined
  /** The rows from one index up to another, which is not included: what is in view. */
  readonly slice: (from?: number, to?: number) => LiveCase[]
  /** Where the row of a case is; -1 when it is not in view. */
  readonly indexOf: (id: string) => number
  readonly has: (id: string) => boolean
  /** Of every tab, over all that pass the filter. */
  readonly counts: Counts
  /** How many rows there are of each value. Counted when first asked for, kept from then on. */
  readonly totals: (dimension: Dimension) => Totals
  readonly cross: (first: Dimension, second: Dimension) => CrossTotals
  /** The groups in order; none where the view has no group. */
  readonly groups: () => readonly Group[]
  /** All rows in an array, made when first asked for: for what goes through all of them, such as an export. */
  readonly cases: readonly LiveCase[]
}

type Parts = {
  readonly live: LiveSet
  readonly naming: Naming
  readonly asked: ViewAsked
  readonly rows: ViewRows
}

/** The rows as they are now. */
export function snapshotOf({ live, naming, asked, rows }: Parts): ViewSnapshot {
  const list = rows.sequence()
  const totals = remembered((dimension: Dimension) => rows.totals(dimension, list))
  const cross = remembered((first: Dimension, second: Dimension) => rows.cross(first, second, list))

  function indexOf(id: string): number {
    const entry = live.find(id)
    const index = entry ? list.indexOf(entry) : -1
    if (index >= 0 || list === rows.sequence()) return index
    // An older snapshot may have the case as it was then.
    return list.toArray().findIndex(({ row }) => row.id === id)
  }
  function has(id: string): boolean {
    const entry = live.find(id)
    return list === rows.sequence() && entry !== undefined ? rows.includes(entry) : indexOf(id) >= 0
  }
  return {
    asked,
    length: list.length,
    at: list.at,
    slice: list.slice,
    indexOf,
    has,
    counts: rows.counts(),
    totals,
    cross,
    groups: () => (asked.group ? groupsOf(asked.group, totals(asked.group), naming) : []),
    get cases() {
      return list.toArray()
    }
  }
}

/** Groups follow each other, so where each begins is the sum of those before it. */
function groupsOf(dimension: Dimension, totals: Totals, naming: Naming): readonly Group[] {
  const compare = compareValues(dimension, naming)
  const values = [...totals.keys()].sort((one, other) => (one === none ? 1 : other === none ? -1 : compare(one, other)))
  let from = 0
  return values.map(value => {
    const length = totals.get(value) ?? 0
    const group = { value, from, length }
    from += length
    return group
  })
}

/** The first answer to each question, so that it stays what it was and the same object. */
function remembered<Asked extends string[], T>(answer: (...asked: Asked) => T): (...asked: Asked) => T {
  const known = new Map<string, T>()
  return (...asked) => {
    const key = asked.join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    const value = answer(...asked)
    known.set(key, value)
    return value
  }
}
