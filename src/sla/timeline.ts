import { DAY_MS, type DayNumber } from './civil'
import { SlaError } from './error'

/**
 * Working time as sorted openings with running sums: the one structure behind every question.
 * Openings that touch are one. `opens`, `closes` and `before` end with a sentinel at infinity, so that no search needs a bound.
 */
export type Timeline = Openings & {
  /** The closing instant of each working date, and the working time up to it. */
  readonly dayCloses: Float64Array
  readonly daySums: Float64Array
  /** For each date of the range, how many working dates there are up to and including it. */
  readonly rank: Int32Array
  readonly firstDay: DayNumber
}

/** The part of a timeline that knows instants but no dates. */
export type Openings = {
  readonly opens: Float64Array
  readonly closes: Float64Array
  /** Working time before opening `i`, in ms; the last entry is all there is. */
  readonly before: Float64Array
  readonly startsAt: number
  readonly endsAt: number
  /** For each 24 hours from `startsAt`, the first opening that closes later: what makes a search a step. */
  readonly buckets: Int32Array
}

/** Pieces of working time sorted by time, and the local date each belongs to: three columns, for there are ten thousand of them. */
export type Pieces = { readonly days: DayNumber[]; readonly opens: number[]; readonly closes: number[] }

/** The dates a timeline knows, both included, and the instants they begin and end at. */
export type Range = {
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  readonly startsAt: number
  readonly endsAt: number
}

/** Builds the timeline of some pieces. None at all is an error, never "always open". */
export function timelineOf(pieces: Pieces, range: Range): Timeline {
  if (pieces.days.length === 0) throw new SlaError('noWorkingTime', 'week', 'the calendar has no working time')
  const { opens, closes, before } = joinTouching(pieces)
  const { firstDay, startsAt, endsAt } = range
  const line = { opens, closes, before, firstDay, startsAt, endsAt, buckets: bucketsOf(closes, range) }
  const { dayCloses, rank } = workingDays(pieces, range)
  return { ...line, rank, dayCloses, daySums: dayCloses.map(close => workedUntil(line, close)) }
}

function joinTouching({ opens, closes }: Pieces): { opens: Float64Array; closes: Float64Array; before: Float64Array } {
  const runs = { opens: [] as number[], closes: [] as number[], before: [] as number[] }
  let sum = 0
  for (let from = 0, to = 1; from < opens.length; from = to++) {
    while (to < opens.length && opens[to] === closes[to - 1]) to++
    runs.opens.push(opens[from] as number)
    runs.closes.push(closes[to - 1] as number)
    runs.before.push(sum)
    sum += (closes[to - 1] as number) - (opens[from] as number)
  }
  return {
    opens: withEnd(runs.opens, Infinity),
    closes: withEnd(runs.closes, Infinity),
    before: withEnd(runs.before, sum)
  }
}

function withEnd(values: readonly number[], end: number): Float64Array {
  const ended = new Float64Array(values.length + 1)
  ended.set(values)
  ended[values.length] = end
  return ended
}

function bucketsOf(closes: Float64Array, { startsAt, endsAt }: Range): Int32Array {
  const buckets = new Int32Array(Math.floor((endsAt - startsAt) / DAY_MS) + 1)
  let index = 0
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    while ((closes[index] as number) <= startsAt + bucket * DAY_MS) index++
    buckets[bucket] = index
  }
  return buckets
}

/** Working dates in order. A date that a clock put back splits in two keeps its last closing. */
function workingDays({ days, closes }: Pieces, { firstDay, lastDay }: Range): Pick<Timeline, 'dayCloses' | 'rank'> {
  const closeOf = new Float64Array(lastDay - firstDay + 1).fill(-Infinity)
  for (let index = 0; index < days.length; index++) {
    closeOf[(days[index] as number) - firstDay] = closes[index] as number
  }
  const rank = new Int32Array(closeOf.length)
  let count = 0
  for (let index = 0; index < closeOf.length; index++) {
    if (closeOf[index] !== -Infinity) count++
    rank[index] = count
  }
  return { dayCloses: closeOf.filter(close => close !== -Infinity), rank }
}

/** Index of the first opening that closes after an instant. Leaving the known range is an error that names it. */
export function openingAt(line: Openings, instant: number): number {
  if (!(instant >= line.startsAt && instant <= line.endsAt)) throw outOfRange(line, instant)
  let index = line.buckets[Math.floor((instant - line.startsAt) / DAY_MS)] as number
  while ((line.closes[index] as number) <= instant) index++
  return index
}

/** Working milliseconds from the beginning of the range to an instant. */
export function workedUntil(line: Openings, instant: number): number {
  const index = openingAt(line, instant)
  const opened = line.opens[index] as number
  return (line.before[index] as number) + (instant > opened ? instant - opened : 0)
}

/** The earliest instant by which `worked` milliseconds had run, so a closing time comes before the next opening. */
export function instantAt(line: Openings, worked: number): number {
  let low = 0
  let high = line.before.length - 1
  if (!(worked <= (line.before[high] as number))) throw outOfRange(line, Infinity)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((line.before[middle + 1] as number) < worked) low = middle + 1
    else high = middle
  }
  return (line.opens[low] as number) + worked - (line.before[low] as number)
}

export function outOfRange(line: Openings, instant: number): SlaError {
  const [from, to] = [new Date(line.startsAt).toISOString(), new Date(line.endsAt).toISOString()]
  const what = Number.isFinite(instant) ? `instant ${instant}` : 'the search'
  return new SlaError('range', 'calendar', `${what} leaves the range the calendar knows, ${from} to ${to}`)
}
