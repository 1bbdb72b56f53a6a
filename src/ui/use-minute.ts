import { useCallback, useSyncExternalStore } from 'react'
import { useTicker } from './TickerProvider'

const minuteMs = 60_000

/** The instant the clock's minute began: for what moves too slowly to be written each second, such as rails. Draws again when it changes. */
export function useMinute(): number {
  const ticker = useTicker()
  const minute = useCallback(() => Math.floor(ticker.now() / minuteMs) * minuteMs, [ticker])
  const subscribe = useCallback((changed: () => void) => ticker.subscribe(changed), [ticker])
  return useSyncExternalStore(subscribe, minute)
}
