/**
 * What a month has come to so far, of one service or of all. Every case whose deadline lies in the month is in exactly one of these: its
 * deadline has passed and it was in time (`met`) or not (`late`), it was finished before a deadline still to come (`done`), or it is open
 * with its deadline still to come, today (`dueToday`) or on a later day of the month (`dueLater`).
 */
export type MonthSoFar = {
  readonly met: number
  readonly late: number
  readonly done: number
  readonly dueToday: number
  readonly dueLater: number
}

export const noMonth: MonthSoFar = { met: 0, late: 0, done: 0, dueToday: 0, dueLater: 0 }

export type Budget = MonthSoFar & {
  readonly cases: number
  /** How many of the month's cases may be late with the target met. */
  readonly allowed: number
  /** How many more may be; negative when it is more than spent and the month cannot meet the target with the cases there are. */
  readonly left: number
  /** How many of the later cases will be late if they are as often as those so far. */
  readonly expectedLater: number
  /** How many of today's have to be finished in time for the month to hold, if the later ones go as those so far. Null: it does not hold any more. */
  readonly mustToday: number | null
  /** The same if every later case is in time: fewer will not do in any case. */
  readonly mustTodayAtLeast: number | null
}

/**
 * Breach budget of a month. Target met means in time / cases >= target, so late <= cases - ceil(target * cases). A month without a late
 * case yet expects none later. Cases that are still to be submitted are not in it: each of them can only add to what is allowed.
 */
export function budgetOf(month: MonthSoFar, target: number): Budget {
  const { met, late, done, dueToday, dueLater } = month
  const cases = met + late + done + dueToday + dueLater
  const allowed = cases - Math.ceil(target * cases - 1e-9)
  const left = allowed - late
  const passed = met + late
  const expectedLater = passed === 0 ? 0 : Math.ceil((late * dueLater) / passed - 1e-9)
  return {
    ...month,
    cases,
    allowed,
    left,
    expectedLater,
    mustToday: neededOf(dueToday, left, expectedLater),
    mustTodayAtLeast: neededOf(dueToday, left, 0)
  }
}

/** Of today's cases at most so many may be late as are left when the later ones have had theirs. */
function neededOf(dueToday: number, left: number, later: number): number | null {
  if (left < 0) return null
  return Math.min(dueToday, Math.max(0, dueToday - (left - later)))
}

/** How fast the budget is being used: its share that is gone, beside the share of the month's cases that are decided. */
export function burnOf({ met, late, done, cases, allowed }: Budget) {
  const decided = cases === 0 ? 0 : (met + late + done) / cases
  const used = allowed === 0 ? (late === 0 ? 0 : Infinity) : late / allowed
  return { used, decided, pace: burnPace(used, decided) }
}

function burnPace(used: number, decided: number): 'over' | 'fast' | 'steady' {
  if (used > 1) return 'over'
  return used > decided ? 'fast' : 'steady'
}
