import type { CompletionBucket, Completions } from '#api/generated/types.gen'

/** From fewer cases than these a rate says little: one case more or less moves it by over three points. */
export const fewCases = 30

/** What a rate is made of. `rate` is 0 to 1, and null where no case counts: none is not zero. */
export type Tally = {
  readonly met: number
  readonly missed: number
  readonly openPastDue: number
  readonly total: number
  readonly rate: number | null
  /** There are cases, but fewer than `fewCases`. */
  readonly few: boolean
}

export type WeekPoint = Tally & {
  /** The Sunday it begins with, a local date. */
  readonly week: string
  /** Still running: its counts will grow. */
  readonly partial: boolean
}

type Counts = Pick<CompletionBucket, 'met' | 'missed' | 'openPastDue'>

/** The weeks of an answer, oldest first. `today` is the local date the answer is as of. */
export function pointsOf({ buckets }: Completions, today: string): readonly WeekPoint[] {
  return buckets
    .map(bucket => ({ ...tallyOf(bucket), week: bucket.from, partial: bucket.to >= today }))
    .sort((a, b) => (a.week < b.week ? -1 : 1))
}

/** All weeks together, the running one too. */
export function totalOf(points: readonly Counts[]): Tally {
  const sum = (of: keyof Counts) => points.reduce((total, point) => total + point[of], 0)
  return tallyOf({ met: sum('met'), missed: sum('missed'), openPastDue: sum('openPastDue') })
}

/** The newest week that is over; undefined where none is. */
export const findLastWhole = (points: readonly WeekPoint[]): WeekPoint | undefined =>
  points.findLast(point => !point.partial)

/** Past the deadline, closed or not. */
export const lateOf = ({ missed, openPastDue }: Counts): number => missed + openPastDue

function tallyOf({ met, missed, openPastDue }: Counts): Tally {
  const total = met + missed + openPastDue
  return {
    met,
    missed,
    openPastDue,
    total,
    rate: total === 0 ? null : met / total,
    few: total > 0 && total < fewCases
  }
}
