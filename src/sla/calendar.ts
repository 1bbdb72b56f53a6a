import { DAY_MS, type DayNumber, dayNumber } from './civil'
import { requireRecord, SlaError } from './error'
import type { DayHours } from './hours'
import { type Plan, planOf, ruleOf } from './plan'
import { type Pieces, type Timeline, timelineOf } from './timeline'
import type { CalendarSpec, LocalDate } from './types'
import { type Zone, zoneBetween } from './zone'

export type CalendarOptions = {
  /** Whose exceptions hold; without it only those of the whole governorate. */
  readonly office?: string | undefined
  /** The range the calendar knows, both dates included; 2020-01-01 to 2036-12-31 unless said otherwise. */
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  /** What an expected holiday is taken for; a holiday unless said otherwise. */
  readonly expected?: 'holiday' | 'working' | undefined
}

/** A compiled calendar: what every question is asked of. Immutable, made once for each office and agreement version. */
export type Calendar = {
  readonly version: string
  readonly timeZone: string
  readonly spec: CalendarSpec
  readonly options: CalendarOptions
  readonly plan: Plan
  readonly zone: Zone
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  /** The office's working time. */
  readonly working: Timeline
  /** Every local date whole: the time line of targets in calendar days. */
  readonly always: Timeline
}

const LONGEST_RANGE_DAYS = 200 * 366
const FIRST_DAY = dayNumber('1900-01-01')
const WHOLE_DAY: DayHours = [0, DAY_MS]

/**
 * Compiles the agreement's calendar for one office. A few milliseconds for seventeen years.
 * Bad input throws an `SlaError` that names the field: unknown zone, unsorted or overlapping hours, a date that does not exist,
 * a range that is inverted, before 1900 or longer than two centuries, and a calendar without any working time.
 */
export function compileCalendar(spec: CalendarSpec, options: CalendarOptions = {}): Calendar {
  const { office, expected, from = '2020-01-01', to = '2036-12-31' } = requireRecord(options, 'range', 'options')
  const plan = planOf(spec, office, expected ?? 'holiday')
  const { version, timeZone } = spec
  const [firstDay, lastDay] = [dayNumber(from, 'from'), dayNumber(to, 'to')]
  if (firstDay < FIRST_DAY || firstDay > lastDay || lastDay - firstDay > LONGEST_RANGE_DAYS) {
    throw new SlaError(
      'range',
      'to',
      'the range must begin in 1900 or later, not be inverted and not be longer than 200 years'
    )
  }
  const zone = zoneBetween(timeZone, (firstDay - 2) * DAY_MS, (lastDay + 3) * DAY_MS)
  const always = wholeDays(zone, firstDay, lastDay)
  const pieces = piecesOf(zone, firstDay, lastDay, day => ruleOf(plan, day).hours)
  const working = timelineOf(pieces, { firstDay, lastDay, startsAt: always.startsAt, endsAt: always.endsAt })
  return { version, timeZone, spec, options, plan, zone, firstDay, lastDay, working, always }
}

// All offices of a governorate share their dates, and half the time of compiling goes into them.
const wholes = new WeakMap<Zone, Timeline>()

function wholeDays(zone: Zone, firstDay: DayNumber, lastDay: DayNumber): Timeline {
  const known = wholes.get(zone)
  if (known) return known
  const pieces = piecesOf(zone, firstDay, lastDay, () => WHOLE_DAY)
  const [startsAt = NaN, endsAt = NaN] = [pieces.opens[0], pieces.closes.at(-1)]
  const line = timelineOf(pieces, { firstDay, lastDay, startsAt, endsAt })
  wholes.set(zone, line)
  return line
}

/**
 * The openings of each date as instants, sorted. Read off stretch by stretch of one offset: a local time that a clock set forward
 * skips falls in no stretch and gives an empty piece, one that happens twice falls in two.
 */
function piecesOf(zone: Zone, firstDay: DayNumber, lastDay: DayNumber, hoursOf: (day: DayNumber) => DayHours): Pieces {
  const pieces: Pieces = { days: [], opens: [], closes: [] }
  zone.starts.forEach((start, index) => {
    const end = zone.starts[index + 1] ?? Infinity
    const offset = zone.offsets[index] as number
    const first = Math.max(firstDay, Math.floor((start + offset) / DAY_MS))
    const last = Math.min(lastDay, Math.floor((end - 1 + offset) / DAY_MS))
    for (let day = first; day <= last; day++) pushDay(pieces, hoursOf(day), day, offset, start, end)
  })
  return pieces
}

function pushDay(pieces: Pieces, hours: DayHours, day: DayNumber, offset: number, start: number, end: number): void {
  const midnight = day * DAY_MS - offset
  for (let index = 0; index < hours.length; index += 2) {
    const opens = Math.max(start, midnight + (hours[index] as number))
    const closes = Math.min(end, midnight + (hours[index + 1] as number))
    if (opens >= closes) continue
    pieces.days.push(day)
    pieces.opens.push(opens)
    pieces.closes.push(closes)
  }
}
