import { useCallback, useSyncExternalStore } from 'react'
import { useApi } from '#api/ApiProvider'
import { localDate } from '#sla/local'
import { useTicker } from '#ui/TickerProvider'

/** Today's date in a zone by the server's clock. Draws again when the date changes and not before, though it looks every second. */
export function useToday(zone: string): string {
  const { clock } = useApi()
  const ticker = useTicker()
  const subscribe = useCallback((changed: () => void) => ticker.subscribe(changed), [ticker])
  return useSyncExternalStore(subscribe, () => localDate(zone, clock.now()))
}
