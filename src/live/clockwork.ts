import type { LiveSet } from './live-set'
import { isUnseen } from './pace'

/** A timer of the browser can wait this long at most; a change further away is waited for in steps. */
const longestMs = 2 ** 31 - 1

/**
 * Makes time an event: wakes at the instant the next case changes by itself and advances the set, without any traffic.
 * `poke` looks again at once: the desk woke up, the page is seen again, or the clock was corrected. A page nobody sees is not woken for it: poke
 * when it is seen again.
 */
export function startClockwork(
  live: LiveSet,
  now: () => number
): { readonly poke: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = () => {
    clearTimeout(timer)
    const next = live.nextChangeAt()
    // Timers fire up to a millisecond early, hence the one more.
    if (next !== null && !isUnseen()) timer = setTimeout(wake, Math.min(longestMs, Math.max(0, next - now()) + 1))
  }
  const wake = () => {
    live.advance(now())
    plan()
  }
  const leave = live.subscribe(plan)
  plan()
  return {
    poke: wake,
    stop: () => {
      clearTimeout(timer)
      leave()
    }
  }
}
