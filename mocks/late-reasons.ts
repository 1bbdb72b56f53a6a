import type { LateReasons } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import { rangeOf } from '#backend/question'
import { countedCases } from './counted'
import type { Desk } from './desk'

/** Why cases ran late: all that are missed or open past due, by the reason given for it. */
export function getLateReasons(desk: Desk): Backend['getLateReasons'] {
  return ({ query }) => {
    const range = rangeOf(query)
    if ('refused' in range) return range
    const late = countedCases(desk, query, range).filter(({ verdict }) => verdict !== 'met')
    const counts = new Map<string | null, number>()
    for (const { known } of late) {
      const { breachReason } = known.state
      counts.set(breachReason, (counts.get(breachReason) ?? 0) + 1)
    }
    const { from, to, basis = 'due' } = query
    return { status: 200, body: { asOf: desk.asOf(), from, to, basis, reasons: sorted(counts) } }
  }
}

/** Most first; what comes to the same stands by its code, and no reason last. */
function sorted(counts: ReadonlyMap<string | null, number>): LateReasons['reasons'] {
  const last = '\uffff'
  return [...counts]
    .map(([reason, cases]) => ({ reason, cases }))
    .sort((one, other) => other.cases - one.cases || ((one.reason ?? last) < (other.reason ?? last) ? -1 : 1))
}
