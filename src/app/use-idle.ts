import { useEffect } from 'react'

const soonMs = 1500

/** Fetches parts of the app once the page has come to rest: what is needed when the connection is down cannot be fetched then. */
export function useIdle(...loads: readonly (() => Promise<unknown>)[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the life of whoever asks
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of loads) load().catch(() => undefined)
    }, soonMs)
    return () => clearTimeout(timer)
  }, [])
}
