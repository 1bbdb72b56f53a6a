import type { ProofLine } from '#sla/proof-lines'
import type { StripDayKind } from '#ui/DayStrip'

/** A day of the proof as the strip draws it: what it is, and the words of `cases.json` that say it. */
export type DayFace = {
  readonly kind: StripDayKind
  readonly words:
    | 'start'
    | 'counted'
    | 'countedPaused'
    | 'ran'
    | 'givenBack'
    | 'paused'
    | 'weekend'
    | 'noHours'
    | 'holiday'
    | 'expectedHoliday'
    | 'closure'
  /** Which day of the target it is; null where it is none. */
  readonly day: number | null
  readonly isPaused: boolean
}

const closed = {
  weekend: 'closed',
  noHours: 'closed',
  holiday: 'holiday',
  expectedHoliday: 'expected',
  closure: 'closure'
} as const

/** The count stays whole: a paused day that counts keeps its number, and the time it took comes back in days `givenBack`. */
export function dayFace(line: ProofLine): DayFace {
  const isPaused = line.stops.length > 0
  switch (line.kind) {
    case 'start':
      return { kind: 'start', words: 'start', day: null, isPaused }
    case 'counted':
      return { kind: 'counted', words: isPaused ? 'countedPaused' : 'counted', day: line.day, isPaused }
    case 'ran':
    case 'givenBack':
    case 'paused':
      return { kind: line.kind, words: line.kind, day: null, isPaused }
    case 'closed':
      return { kind: closed[line.why], words: line.why, day: null, isPaused: false }
    default:
      return line satisfies never
  }
}
