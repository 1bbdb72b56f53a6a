import { type Dimension, readValue } from './dimension'
import { type CaseFilter, type CaseTest, testOf } from './filter'
import type { LiveCase } from './live-case'
import type { Naming } from './naming'
import type { CaseChange } from './queue'
import type { Sequence } from './sequence'
import { orderBy } from './sort'
import type { CaseSort } from './sort-keys'
import { createSortedList } from './sorted-list'
import { belongs, type Counts, count, noCounts, type Tab } from './tabs'
import { type CrossTotals, createCrossTally, createTally, type Tally, type Totals } from './tally'

/** What is wanted of the open cases. `tab` is one of the filter's tabs: the counts are of all that pass the filter, the rows of that tab. */
export type ViewAsked = {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly tab?: Tab | undefined
  /** Rows of one value stand together; the values in the order of their names. */
  readonly group?: Dimension | null | undefined
  /** The instant a sort by time left is as of; left out, the one at which the view was built. */
  readonly asOf?: number | undefined
}

/** The rows of a view, their order and their counts, kept as cases change. */
export type ViewRows = {
  /** The instant a sort by time left is as of. */
  readonly asOf: number
  readonly counts: () => Counts
  readonly sequence: () => Sequence<LiveCase>
  /** Of a sequence that was taken from here. The newest one's are kept from the first question on, an older one's counted each time. */
  readonly totals: (dimension: Dimension, of: Sequence<LiveCase>) => Totals
  readonly cross: (first: Dimension, second: Dimension, of: Sequence<LiveCase>) => CrossTotals
  /** Makes changes and returns those that concern its rows; null when nothing here has changed, counts neither. */
  readonly exchange: (changes: readonly CaseChange[]) => readonly CaseChange[] | null
}

/** `cases` are those to choose from, in the order of `compareCases`, or in this order already when `isSorted`. */
export function createRows(
  asked: ViewAsked,
  naming: Naming,
  asOf: number,
  cases: Sequence<LiveCase>,
  isSorted = false
): ViewRows {
  const { filter, sort, tab = 'all', group = null } = asked
  const passes = testOf(filter, naming)
  const order = orderBy(sort, group, naming, asOf)
  const list = createSortedList(order.compare)
  const counts = { ...noCounts }
  const tallies = new Map<Dimension, Tally<Totals>>()
  const crossed = new Map<string, Tally<CrossTotals>>()

  const rows = rowsAmong(cases, passes, tab, counts)
  list.fill(isSorted ? rows : order.sorted(rows))

  function tallied<K, T>(known: Map<K, Tally<T>>, key: K, of: Sequence<LiveCase>, make: () => Tally<T>): T {
    const isNewest = of === list.sequence()
    const found = isNewest ? known.get(key) : undefined
    if (found) return found.show()
    const made = make()
    of.forEach(entry => {
      made.add(entry, 1)
    })
    if (isNewest) known.set(key, made)
    return made.show()
  }

  function tally(entry: LiveCase, by: 1 | -1) {
    for (const kept of tallies.values()) kept.add(entry, by)
    for (const kept of crossed.values()) kept.add(entry, by)
  }

  function exchange(changes: readonly CaseChange[]): readonly CaseChange[] | null {
    const own: CaseChange[] = []
    let isCounted = false
    for (const change of changes) {
      const before = change.before && passes(change.before) ? change.before : null
      const after = change.after && passes(change.after) ? change.after : null
      if (before) count(counts, before, -1)
      if (after) count(counts, after, 1)
      isCounted ||= before !== null || after !== null
      const row = { before: inTab(before), after: inTab(after) }
      if (row.before || row.after) own.push(row)
    }
    list.exchange(own)
    for (const { before, after } of own) {
      if (before) tally(before, -1)
      if (after) tally(after, 1)
    }
    return isCounted ? own : null
  }

  const inTab = (entry: LiveCase | null) => (entry && belongs(tab, entry) ? entry : null)

  return {
    asOf,
    exchange,
    counts: () => ({ ...counts }),
    sequence: list.sequence,
    totals: (dimension, of) => tallied(tallies, dimension, of, () => createTally(readValue(dimension, naming))),
    cross: (first, second, of) =>
      tallied(crossed, `${first} ${second}`, of, () =>
        createCrossTally(readValue(first, naming), readValue(second, naming))
      )
  }
}

/**
 * The rows among some cases, all that pass the filter being counted. It stands outside, for what a function inside `createRows` looks at is
 * held as long as the view is: with the list it was made from, every case of that time.
 */
function rowsAmong(cases: Sequence<LiveCase>, passes: CaseTest, tab: Tab, counts: Record<Tab, number>): LiveCase[] {
  const rows: LiveCase[] = []
  cases.forEach(entry => {
    if (!passes(entry)) return
    count(counts, entry, 1)
    if (belongs(tab, entry)) rows.push(entry)
  })
  return rows
}
