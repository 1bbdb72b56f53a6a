import type { Calendar } from '#sla/calendar'
import { addWorkingDays, isOpenAt, isWorkingDay, localDate, startOfDate } from '#sla/local'

/** The backend's own clock. Instants are epoch milliseconds. */
export type Clock = {
  now(): number
  /** Jumps to an instant; back as well as forward. */
  set(at: number): void
  advance(ms: number): void
  /** Sent to the dashboard while the clock is not the world's; null while it is. */
  readonly simulated: { readonly startedFrom: number; readonly reason: 'officeClosed' | 'chosen' } | null
  /** Whether it goes by itself. */
  readonly runs: boolean
  onJump(listener: () => void): () => void
}

type ClockOptions = {
  readonly at?: number | undefined
  /** Stands still but for `set` and `advance`. */
  readonly frozen?: boolean | undefined
  readonly realNow?: () => number
}

// 11:42, in the middle of a morning: the offices are open in every season and much is under way.
const MORNING_MS = (11 * 60 + 42) * 60_000

/** Starts at `at`, else now while the office is open, else in the morning of the last working day. */
export function createClock(calendar: Calendar, options: ClockOptions = {}): Clock {
  const { at, frozen = false, realNow = Date.now } = options
  const real = realNow()
  const startedFrom = at ?? (isOpenAt(calendar, real) ? real : lastMorning(calendar, real))
  const listeners = new Set<() => void>()
  let base = startedFrom
  let since = real
  let latest = startedFrom
  const now = () => {
    // A machine whose own clock is put right goes back a little; only `set` may do that here.
    latest = frozen ? base : Math.max(latest, base + realNow() - since)
    return latest
  }
  const set = (to: number) => {
    base = to
    since = realNow()
    latest = to
    for (const listener of listeners) listener()
  }
  return {
    now,
    set,
    advance: ms => set(now() + ms),
    simulated: simulationOf(at, startedFrom, real),
    runs: !frozen,
    onJump(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

function simulationOf(at: number | undefined, startedFrom: number, real: number): Clock['simulated'] {
  if (at !== undefined) return { startedFrom, reason: 'chosen' }
  return startedFrom === real ? null : { startedFrom, reason: 'officeClosed' }
}

/** 11:42 of the latest working day on which it has passed. */
function lastMorning(calendar: Calendar, now: number): number {
  const today = localDate(calendar, now)
  const passed = isWorkingDay(calendar, today) && startOfDate(calendar, today) + MORNING_MS <= now
  return startOfDate(calendar, passed ? today : addWorkingDays(calendar, today, -1)) + MORNING_MS
}
