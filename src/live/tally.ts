import type { LiveCase } from './live-case'

type Value = (entry: LiveCase) => string

/** How many cases there are of each value. What is not there is not in it, rather than 0. */
export type Totals = ReadonlyMap<string, number>
/** The same by two values, the first one's outside. */
export type CrossTotals = ReadonlyMap<string, Totals>

/** A count by one value or by two that is kept as cases come and go. */
export type Tally<T> = {
  readonly add: (entry: LiveCase, by: 1 | -1) => void
  /** What it is now, in a copy that stays. */
  readonly show: () => T
  /** Another count from here, which goes its own way. */
  readonly fork: () => Tally<T>
}

export function createTally(value: Value, from: Totals = new Map()): Tally<Totals> {
  const totals = new Map(from)
  return {
    add: (entry, by) => addTo(totals, value(entry), by),
    show: () => new Map(totals),
    fork: () => createTally(value, totals)
  }
}

export function createCrossTally(first: Value, second: Value, from: CrossTotals = new Map()): Tally<CrossTotals> {
  const totals = copyOf(from)
  return {
    add: (entry, by) => {
      const outer = first(entry)
      const inner = totals.get(outer) ?? new Map<string, number>()
      addTo(inner, second(entry), by)
      if (inner.size === 0) totals.delete(outer)
      else totals.set(outer, inner)
    },
    show: () => copyOf(totals),
    fork: () => createCrossTally(first, second, totals)
  }
}

const copyOf = (totals: CrossTotals) => new Map(Array.from(totals, ([value, inner]) => [value, new Map(inner)]))

function addTo(totals: Map<string, number>, value: string, by: number) {
  const count = (totals.get(value) ?? 0) + by
  if (count === 0) totals.delete(value)
  else totals.set(value, count)
}
