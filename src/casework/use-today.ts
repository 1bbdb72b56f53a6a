import { useCallback, useSyncExternalStore } from 'react'
import { useDesk } from '#live/desk'
import { localDate } from '#sla/local'
import type { LocalDate } from '#sla/types'
import { useTicker } from '#ui/TickerProvider'

/** Today's date where the agreement holds, by the server's clock. Draws again when the date changes and not before, though it looks every second. */
export function useToday(): LocalDate {
  const { timeZone } = useDesk().index.agreement.calendar
  const ticker = useTicker()
  const subscribe = useCallback((changed: () => void) => ticker.subscribe(changed), [ticker])
  return useSyncExternalStore(subscribe, () => localDate(timeZone, ticker.now()))
}
