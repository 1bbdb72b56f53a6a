import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useTicker } from './TickerProvider'

const minuteMs = 60_000

/** The clock's minute, as the instant it began: for what moves too slowly to be written each second, such as rails. Draws again when it changes. */
export function useMinute(): number {
  const ticker = useTicker()
  const minute = useRef(0)
  const subscribe = useCallback(
    (changed: () => void) =>
      ticker.subscribe(now => {
        const next = now - (now % minuteMs)
        if (next === minute.current) return
        minute.current = next
        changed()
      }),
    [ticker]
  )
  return useSyncExternalStore(subscribe, () => minute.current)
}
