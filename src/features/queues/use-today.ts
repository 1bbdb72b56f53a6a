import { useCallback, useSyncExternalStore } from 'react'
import { useDesk } from '#live/desk'
import { localDate } from '#sla/local'
import type { LocalDate } from '#sla/types'
import { useTicker } from '#ui/TickerProvider'

/** Today's date where the agreement is in force, by the server's clock. Draws again when it is another one. */
export function useToday(): LocalDate {
  const { index } = useDesk()
  const { timeZone } = index.agreement.calendar
  const ticker = useTicker()
  const subscribe = useCallback((changed: () => void) => ticker.subscribe(changed), [ticker])
  return useSyncExternalStore(subscribe, () => localDate(timeZone, ticker.now()))
}
