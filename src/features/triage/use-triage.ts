import { useEffect, useMemo, useState } from 'react'
import { useNaming } from '#casework/use-naming'
import { calm } from '#live/calm'
import { useDesk } from '#live/desk'
import type { LiveCase } from '#live/live-case'
import { useWatched } from '#live/use-watched'
import { createView } from '#live/view'
import { useTicker } from '#ui/TickerProvider'
import { useMinute } from '#ui/use-minute'
import { createUrgencies, type Looker, type Triaged, triaged } from './triage'
import { usePastDays } from './use-past-days'

/** What is drawn of a burst of changes: four times a second is as fast as anybody reads a list. */
const everyMs = 250

/** The triage as it is now: kept by events, by the minute, and by the instant at which a case that was put off comes back. */
export function useTriage(): Triaged {
  const { me } = useDesk()
  const pressing = usePressing()
  const past = usePastDays()
  const urgencies = useMemo(() => createUrgencies(past), [past])
  const minute = useMinute()
  const [wokenAt, setWokenAt] = useState(0)
  const now = Math.max(minute, wokenAt)
  const triage = useMemo(() => triaged(pressing, now, lookerOf(me), urgencies), [pressing, now, me, urgencies])
  useWake(triage.nextWakeAt, setWokenAt)
  return triage
}

export const lookerOf = (me: ReturnType<typeof useDesk>['me']): Looker =>
  me && { code: me.staff.code, office: me.staff.office ?? null }

/** The overdue and the at risk, and besides these whatever was put off. */
function usePressing(): readonly LiveCase[] {
  const { live } = useDesk()
  const naming = useNaming()
  const [pressing, putOff] = useMemo(
    () =>
      ([{ states: ['overdue', 'atRisk'], putOff: false }, { putOff: true }] as const).map(filter =>
        calm(createView(live, { filter, sort: { by: 'due' } }, naming), everyMs)
      ) as [Calm, Calm],
    [live, naming]
  )
  const one = useWatched(pressing)
  const other = useWatched(putOff)
  return useMemo(() => [...one.cases, ...other.cases], [one, other])
}

type Calm = ReturnType<typeof calm<ReturnType<ReturnType<typeof createView>['snapshot']>>>

/** Draws again at an instant of the server's time. */
function useWake(at: number | null, wake: (now: number) => void) {
  const { now } = useTicker()
  useEffect(() => {
    if (at === null) return
    // Timers fire up to a millisecond early, hence the one more; one of the browser's waits some weeks at most.
    const timer = setTimeout(() => wake(now()), Math.min(2 ** 31 - 1, Math.max(0, at - now()) + 1))
    return () => clearTimeout(timer)
  }, [at, now, wake])
}
