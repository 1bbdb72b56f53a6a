import type { Completions } from '#api/generated/types.gen'
import { pointsFromTarget } from '#i18n/format'
import { dateOf, dayNumber, weekdayOf } from '#sla/civil'
import type { Range } from './ranges'
import { findTally, type Standing, standingOf, type Tally } from './rates'
import type { Measure } from './search'

/** Why nothing is expected of a day: a weekend, or what the calendar calls it. */
export type DayOff =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly nameAr: string; readonly nameEn: string }

export type YearDay = {
  readonly date: string
  /** 0 for Sunday. */
  readonly weekday: number
  /** Which column it stands in. */
  readonly week: number
  readonly tally: Tally
  readonly standing: Standing
  /** How far from the target, 1 to 5; 0 where there is no verdict. */
  readonly level: number
  readonly off: DayOff | null
}

/** 53 whole weeks, of which the last holds the last day of a period. */
export function yearBefore({ to }: Range): Range {
  const last = dayNumber(to)
  return { from: dateOf(last - weekdayOf(last) - 52 * 7), to }
}

type Year = Range & {
  readonly measure: Measure
  readonly target: number
  readonly offOf: (date: string) => DayOff | null
}

/** The days of a year with their rates, oldest first, also those on which nothing counts; null where the backend does not count by the measure. */
export function findYearDays(
  { buckets }: Completions,
  { from, to, measure, target, offOf }: Year
): readonly YearDay[] | null {
  const byDate = new Map(buckets.map(bucket => [bucket.from, bucket]))
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const days = Array.from({ length: last - first + 1 }, (_, index): YearDay | null => {
    const date = dateOf(first + index)
    const bucket = byDate.get(date)
    const tally = findTally(bucket ? [bucket] : [], measure)
    if (!tally) return null
    const standing = standingOf(tally, target)
    const weekday = weekdayOf(first + index)
    return {
      date,
      weekday,
      week: Math.floor(index / 7),
      tally,
      standing,
      level: levelOf(tally, standing, target),
      off: offOf(date)
    }
  })
  return days.every(day => day !== null) ? days : null
}

/** Upper ends, in points under the target, of the first four levels. */
const underEnds = [2, 5, 10, 20]
/** The same over it. What is over is hardly ever far over. */
const overEnds = [1, 2, 3, 4]

function levelOf({ rate }: Tally, standing: Standing, target: number): number {
  if (rate === null || (standing !== 'under' && standing !== 'over')) return 0
  const points = Math.abs(pointsFromTarget(rate, target))
  const ends = standing === 'under' ? underEnds : overEnds
  const level = ends.findIndex(end => points <= end)
  return level < 0 ? ends.length + 1 : level + 1
}

/** The columns in which a month begins, each with that month's first day there. */
export function monthColumns(days: readonly YearDay[]): readonly { readonly week: number; readonly date: string }[] {
  return (
    days
      .filter(({ date }, index) => index === 0 || date.endsWith('-01'))
      .map(({ week, date }) => ({ week, date }))
      // A name needs the room of three weeks.
      .filter(({ week }, index, all) => (all[index + 1]?.week ?? week + 3) - week >= 3)
  )
}
