import type { Dimension } from './dimension'
import type { LiveCase } from './live-case'
import type { Naming } from './naming'
import { compareCases } from './order'
import { orderOfKeys } from './radix'
import type { Compare } from './sequence'
import { type CaseSort, dimensionKey, keysOf, type SortKey } from './sort-keys'

/** An order of cases: to put one into its place, and to sort many at once. Both go by the same keys. */
export type CaseOrder = {
  readonly compare: Compare<LiveCase>
  /** Sorts cases that are in the order of `compareCases`; the list given is not changed. */
  readonly sorted: (cases: readonly LiveCase[]) => readonly LiveCase[]
}

/** `asOf` is the instant that time left is as of. A group comes before the sort, its values in the order of their names. */
export function orderBy(sort: CaseSort, group: Dimension | null, naming: Naming, asOf: number): CaseOrder {
  const keys = [...(group === null ? [] : [dimensionKey(group, naming)]), ...keysOf(sort, naming, asOf)]
  const comparing = keys.map(comparingBy)
  return {
    compare: (one, other) => {
      for (const compare of comparing) {
        const by = compare(one, other)
        if (by !== 0) return by
      }
      return compareCases(one, other)
    },
    sorted: cases => sortedBy(cases, keys)
  }
}

function comparingBy(key: SortKey): Compare<LiveCase> {
  const turn = key.descending ? -1 : 1
  if (key.kind === 'number')
    return (one, other) => {
      const [a, b] = [key.of(one), key.of(other)]
      if (a === b) return 0
      return a === Infinity ? 1 : b === Infinity ? -1 : turn * (a - b)
    }
  return (one, other) => {
    const [a, b] = [key.of(one), key.of(other)]
    if (a === b) return 0
    return a === null ? 1 : b === null ? -1 : turn * key.compare(a, b)
  }
}

/**
 * Equal ones stay as they stand, so sorting by the last key first sorts by all. Keys are read off the cases as they stand, before any is moved: read in
 * another order, each would have to be fetched from somewhere else. A key that is the same for all orders nothing.
 */
function sortedBy(cases: readonly LiveCase[], keys: readonly SortKey[]): readonly LiveCase[] {
  const columns = keys.map(key => columnOf(cases, key)).filter(column => !isOneValue(column))
  const order = columns.reduceRight<Uint32Array | null>((before, column) => orderOfKeys(column, before), null)
  if (order === null) return cases
  const sorted: LiveCase[] = []
  for (let at = 0; at < order.length; at++) sorted.push(cases[order[at] as number] as LiveCase)
  return sorted
}

function columnOf(cases: readonly LiveCase[], key: SortKey): Float64Array {
  const numbers = key.kind === 'number' ? numbersOf(cases, key.of) : placesOf(cases, key)
  if (key.descending) turnKnown(numbers)
  return numbers
}

function isOneValue(column: Float64Array): boolean {
  for (let at = 1; at < column.length; at++) if (column[at] !== column[0]) return false
  return true
}

function numbersOf(cases: readonly LiveCase[], of: (entry: LiveCase) => number): Float64Array {
  const numbers = new Float64Array(cases.length)
  for (let at = 0; at < numbers.length; at++) numbers[at] = of(cases[at] as LiveCase)
  return numbers
}

/** The values there are, sorted once; each case then has the place of its value. */
function placesOf(cases: readonly LiveCase[], { of, compare }: SortKey & { kind: 'code' }): Float64Array {
  const seen = new Map<string, number>()
  const numbers = numbersOf(cases, entry => {
    const code = of(entry)
    if (code === null) return Infinity
    const known = seen.get(code)
    if (known === undefined) seen.set(code, seen.size)
    return known ?? seen.size - 1
  })
  const places = new Float64Array(seen.size)
  for (const [place, code] of [...seen.keys()].sort(compare).entries()) places[seen.get(code) as number] = place
  return numbers.map(number => (number === Infinity ? Infinity : (places[number] as number)))
}

function turnKnown(keys: Float64Array): void {
  for (let at = 0; at < keys.length; at++) if (keys[at] !== Infinity) keys[at] = -(keys[at] as number)
}
