import type { Period } from '#backend/periods'
import { MOST_DAYS } from '#backend/question'
import { emptyTally, type Tally } from '#backend/tally'
import type { Sum } from './sums'

/** A tally for each key and period, being filled. A key nobody asked for gets its own. */
export function createTallies(keys: readonly (string | null)[], periods: readonly Period[]) {
  const byKey = new Map<string | null, Tally[]>(keys.map(key => [key, periods.map(emptyTally)]))
  const first = periods[0]?.first ?? 0
  const indexes = periods.flatMap(({ first: from, last }, index) => Array<number>(last - from + 1).fill(index))
  return {
    byKey,
    /** The tally of a key on a day; nothing for a key that is not asked for or a day outside. */
    of: (key: string | null, day: number): Tally | undefined => byKey.get(key)?.[indexes[day - first] ?? -1],
    add: (key: string | null) => {
      if (!byKey.has(key)) byKey.set(key, periods.map(emptyTally))
    }
  }
}

export function addSum(tally: Tally, sum: Sum): void {
  tally.met += sum.met
  tally.missed += sum.missed
  tally.metGross += sum.met_gross
  tally.grossMs += sum.gross_ms
  tally.pausedMs += sum.paused_ms
  if (sum.met + sum.missed === 0) return
  addEach(tally.daysUsed, sum.days_used)
  addEach(tally.daysUsedGross, sum.days_used_gross)
}

/** A histogram has all its entries, however few the sum needs. */
function addEach(to: number[], more: readonly number[]): void {
  while (to.length <= MOST_DAYS) to.push(0)
  for (let at = 0; at < more.length; at++) to[at] = (to[at] ?? 0) + (more[at] as number)
}
