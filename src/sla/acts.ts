import { requireInstant, SlaError } from './error'
import { requireTarget } from './require'
import type { CaseClock, Pause, Target } from './types'

type PauseWhy = Pick<Pause, 'reason' | 'waitingFor' | 'expectedEndAt'>

/** Stops the clock for a while, with who is waited for and until when that is expected. A paused or stopped clock is an error. */
export function paused(clock: CaseClock, at: number, why: PauseWhy = {}): CaseClock {
  requireInstant(at, 'at')
  if (clock.stoppedAt !== null || isPaused(clock)) throw new SlaError('act', 'at', 'only a running clock can be paused')
  return { ...clock, pauses: [...clock.pauses, { ...why, from: at, to: null }] }
}

/** Lets a paused clock go on. A clock that is not paused is an error. */
export function resumed(clock: CaseClock, at: number): CaseClock {
  requireInstant(at, 'at')
  if (clock.stoppedAt !== null || !isPaused(clock))
    throw new SlaError('act', 'at', 'only a paused clock can be resumed')
  return { ...clock, pauses: pausesClosed(clock.pauses, at) }
}

/** Stops the clock for good and ends a pause that is still open. A stopped clock is an error. */
export function stopped(clock: CaseClock, at: number): CaseClock {
  requireInstant(at, 'at')
  if (clock.stoppedAt !== null) throw new SlaError('act', 'at', 'the clock is stopped already')
  return { ...clock, pauses: pausesClosed(clock.pauses, at), stoppedAt: at }
}

/** Reopens a closed case: it goes on, and the gap since it was closed does not count. An open case is an error. */
export function reopened(clock: CaseClock, at: number): CaseClock {
  requireInstant(at, 'at')
  const { stoppedAt, pauses, gaps = [] } = clock
  if (stoppedAt === null) throw new SlaError('act', 'at', 'only a stopped clock can be reopened')
  return {
    ...clock,
    pauses: pausesClosed(pauses, stoppedAt),
    gaps: [...gaps, { from: stoppedAt, to: at }],
    stoppedAt: null
  }
}

/** Gives a case a new target and keeps its first one, through any number of extensions. A formal act, not a pause. */
export function extended(clock: CaseClock, target: Target): CaseClock {
  return { ...clock, target: requireTarget(target, 'target'), originalTarget: clock.originalTarget ?? clock.target }
}

function isPaused({ pauses }: CaseClock): boolean {
  return pauses.some(({ to }) => to === null)
}

function pausesClosed(pauses: readonly Pause[], at: number): readonly Pause[] {
  return pauses.map(pause => (pause.to === null ? { ...pause, to: at } : pause))
}
