import type { Staff } from '#api/generated/types.gen'
import { none } from '#live/dimension'
import type { CrossTotals, Totals } from '#live/tally'
import type { ViewSnapshot } from '#live/view-snapshot'

/** The states of an open case, the worst first. */
export const openStates = ['overdue', 'atRisk', 'onTrack', 'paused'] as const
export type OpenState = (typeof openStates)[number]

/** What one person has to do. `code` is `none` for what nobody has; `staff` is missing where the code is nobody's. */
export type Load = {
  readonly key: string
  readonly staff: Staff | undefined
  readonly counts: Readonly<Record<OpenState, number>>
  readonly open: number
}

const noTotals: Totals = new Map()

/** Everybody's open cases: nobody's first, then who has the most. Whoever has cases is in it, so that all together are all open ones. */
export function loadsOf(staff: readonly Staff[], byAssignee: CrossTotals): readonly Load[] {
  const known = new Map(staff.map(one => [one.code, one]))
  const codes = new Set([...known.keys(), ...byAssignee.keys()])
  codes.delete(none)
  const loads = [...codes].map(code => loadOf(code, known.get(code), byAssignee.get(code) ?? noTotals))
  loads.sort((a, b) => b.open - a.open || b.counts.overdue - a.counts.overdue)
  return [loadOf(none, undefined, byAssignee.get(none) ?? noTotals), ...loads]
}

/** Reads everybody's cases off a view again and again; whoever has as many as before is the same object, so that only the others are drawn again. */
export function loadsReader(staff: readonly Staff[]): (rows: Pick<ViewSnapshot, 'cross'>) => readonly Load[] {
  let last: readonly Load[] = []
  return rows => {
    const known = new Map(last.map(load => [load.key, load]))
    const now = loadsOf(staff, rows.cross('assignee', 'state')).map(load => {
      const old = known.get(load.key)
      return old && isSameLoad(old, load) ? old : load
    })
    const isSame = now.length === last.length && now.every((load, at) => load === last[at])
    last = isSame ? last : now
    return last
  }
}

const isSameLoad = (one: Load, other: Load) =>
  one.open === other.open &&
  one.staff === other.staff &&
  openStates.every(state => one.counts[state] === other.counts[state])

function loadOf(key: string, staff: Staff | undefined, totals: Totals): Load {
  const count = (state: OpenState) => totals.get(state) ?? 0
  const counts = {
    overdue: count('overdue'),
    atRisk: count('atRisk'),
    onTrack: count('onTrack'),
    paused: count('paused')
  }
  return { key, staff, counts, open: [...totals.values()].reduce((sum, one) => sum + one, 0) }
}
