import type { LateReasons } from '#api/generated/types.gen'
import { asOf, type Operations } from '../house'
import { askingOf } from './asked'
import { readLateSums } from './late'

/** Why cases ran late: all that are missed or open past due, by the reason given for it. */
export const getLateReasons: Operations['getLateReasons'] = async (visit, { query }) => {
  const asking = askingOf(visit, query)
  if ('refused' in asking) return asking
  const counts = await readLateSums(visit, asking)
  const { from, to } = query
  return { status: 200, body: { asOf: asOf(visit), from, to, basis: asking.basis, reasons: sorted(counts) } }
}

/** Most first; what comes to the same stands by its code, and no reason last. */
function sorted(counts: ReadonlyMap<string | null, number>): LateReasons['reasons'] {
  const last = '\uffff'
  return [...counts]
    .filter(([, cases]) => cases > 0)
    .map(([reason, cases]) => ({ reason, cases }))
    .sort((one, other) => other.cases - one.cases || ((one.reason ?? last) < (other.reason ?? last) ? -1 : 1))
}
