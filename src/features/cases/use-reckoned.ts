import { useMemo } from 'react'
import type { Case } from '#api/generated/types.gen'
import { useDesk } from '#live/desk'
import { evaluateBy, type LiveCase, readClock } from '#live/live-case'
import { SlaError } from '#sla/error'
import { useMinute } from '#ui/use-minute'

/**
 * A case as the rules of time read it now; null when they cannot reckon with it. Open or closed, and while it is only foreseen.
 * The live set's own reading is taken where it is of the same state: it is right to the millisecond, so panel and row never disagree.
 */
export function useReckoned(shown: Case | null, entry: LiveCase | undefined): LiveCase | null {
  const { index } = useDesk()
  const minute = useMinute()
  const evaluate = useMemo(() => evaluateBy(index.agreement), [index])
  return useMemo(() => {
    if (shown === null) return null
    if (entry && entry.row.revision === shown.revision && isSameClock(entry, shown)) return entry
    try {
      return evaluate(shown, Math.max(minute, lastOf(shown)))
    } catch (error) {
      if (error instanceof SlaError) return null
      throw error
    }
  }, [shown, entry, evaluate, minute])
}

/** A foreseen case has the revision it had, and another clock. */
const isSameClock = ({ row }: LiveCase, shown: Case) => JSON.stringify(row.clock) === JSON.stringify(shown.clock)

/** The last instant a case's clock knows of: the minute may have begun before what was done within it. */
export function lastOf(shown: Case): number {
  const { startedAt, pauses, stoppedAt } = readClock(shown)
  return Math.max(startedAt, stoppedAt ?? startedAt, ...pauses.map(({ from, to }) => to ?? from))
}
