import { type Dimension, readValue } from './dimension'
import { type CaseFilter, type CaseTest, testOf } from './filter'
import type { LiveCase } from './live-case'
import type { Naming } from './naming'
import type { CaseChange } from './queue'
import type { Sequence } from './sequence'
import { orderBy } from './sort'
import type { CaseSort } from './sort-keys'
import { createSortedList, type SortedList } from './sorted-list'
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
  /** Whether a case as it is now is one of the rows; asked of many it is quicker than finding their places. */
  readonly includes: CaseTest
  /** Of a sequence that was taken from here. The newest one's are kept from the first question on, an older one's counted each time. */
  readonly totals: (dimension: Dimension, of: Sequence<LiveCase>) => Totals
  readonly cross: (first: Dimension, second: Dimension, of: Sequence<LiveCase>) => CrossTotals
  /** Makes changes and returns those that concern its rows; null when nothing here has changed, counts neither. */
  readonly exchange: (changes: readonly CaseChange[]) => readonly CaseChange[] | null
  /** The same a piece at a time, with nothing to be seen of it before the end. */
  readonly draft: () => RowsDraft
}

export type RowsDraft = {
  readonly exchange: (piece: readonly CaseChange[]) => void
  /** Puts every piece in place and returns what `exchange` would; undefined when the rows have been changed since the draft was begun. */
  readonly adopt: () => readonly CaseChange[] | null | undefined
}

/** What is kept of the rows. A fork of all of it is what a draft is. */
type Kept = {
  readonly list: SortedList<LiveCase>
  readonly counts: Record<Tab, number>
  readonly tallies: Map<Dimension, Tally<Totals>>
  readonly crossed: Map<string, Tally<CrossTotals>>
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
  let kept: Kept = {
    list: createSortedList(order.compare),
    counts: { ...noCounts },
    tallies: new Map(),
    crossed: new Map()
  }
  let version = 0

  const rows = rowsAmong(cases, passes, tab, kept.counts)
  kept.list.fill(isSorted ? rows : order.sorted(rows))

  function tallied<K, T>(known: Map<K, Tally<T>>, key: K, of: Sequence<LiveCase>, make: () => Tally<T>): T {
    const isNewest = of === kept.list.sequence()
    const found = isNewest ? known.get(key) : undefined
    if (found) return found.show()
    const made = make()
    of.forEach(entry => {
      made.add(entry, 1)
    })
    if (isNewest) known.set(key, made)
    return made.show()
  }

  const inTab = (entry: LiveCase | null) => (entry && belongs(tab, entry) ? entry : null)

  /** Makes changes in what is kept, adds those of rows to `own`, and says whether anything was counted. */
  function change(
    { list, counts, tallies, crossed }: Kept,
    changes: readonly CaseChange[],
    own: CaseChange[]
  ): boolean {
    const from = own.length
    let isCounted = false
    for (const one of changes) {
      const before = one.before && passes(one.before) ? one.before : null
      const after = one.after && passes(one.after) ? one.after : null
      if (before) count(counts, before, -1)
      if (after) count(counts, after, 1)
      isCounted ||= before !== null || after !== null
      const row = { before: inTab(before), after: inTab(after) }
      if (row.before || row.after) own.push(row)
    }
    const rows = own.slice(from)
    list.exchange(rows)
    for (const tally of [...tallies.values(), ...crossed.values()])
      for (const { before, after } of rows) {
        if (before) tally.add(before, -1)
        if (after) tally.add(after, 1)
      }
    return isCounted
  }

  function draft(): RowsDraft {
    const from = version
    const next = forked(kept)
    const own: CaseChange[] = []
    let isCounted = false
    return {
      exchange: piece => {
        if (change(next, piece, own)) isCounted = true
      },
      adopt: () => {
        if (version !== from) return undefined
        kept = next
        version += 1
        return isCounted ? own : null
      }
    }
  }

  return {
    asOf,
    exchange: changes => {
      const own: CaseChange[] = []
      version += 1
      return change(kept, changes, own) ? own : null
    },
    draft,
    counts: () => ({ ...kept.counts }),
    sequence: () => kept.list.sequence(),
    includes: entry => passes(entry) && belongs(tab, entry),
    totals: (dimension, of) => tallied(kept.tallies, dimension, of, () => createTally(readValue(dimension, naming))),
    cross: (first, second, of) =>
      tallied(kept.crossed, `${first} ${second}`, of, () =>
        createCrossTally(readValue(first, naming), readValue(second, naming))
      )
  }
}

function forked({ list, counts, tallies, crossed }: Kept): Kept {
  const fork = <K, T>(known: Map<K, Tally<T>>) => new Map(Array.from(known, ([key, tally]) => [key, tally.fork()]))
  return { list: list.fork(), counts: { ...counts }, tallies: fork(tallies), crossed: fork(crossed) }
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
