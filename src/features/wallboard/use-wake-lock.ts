import { useEffect, useState } from 'react'

/**
 * Keeps the screen awake while the page is seen. A browser that cannot, or an address without https, answers `unable`: then only the settings of the
 * machine can, and that is to be said.
 */
export function useWakeLock(): 'awake' | 'unable' {
  const [state, setState] = useState<'awake' | 'unable'>('awake')
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isGone = false
    const release = () => void lock?.release().catch(() => {})
    const request = async () => {
      if (document.hidden || isGone) return
      if (!('wakeLock' in navigator)) return setState('unable')
      try {
        lock = await navigator.wakeLock.request('screen')
        if (isGone) release()
        else setState('awake')
      } catch {
        setState('unable')
      }
    }
    // The browser lets go of it whenever the page is hidden.
    const onSeen = () => void request()
    void request()
    document.addEventListener('visibilitychange', onSeen)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', onSeen)
      release()
    }
  }, [])
  return state
}
