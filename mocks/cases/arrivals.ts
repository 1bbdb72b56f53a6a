import { dateOf, weekdayOf } from '#sla/civil'
import { closingOf, nextOpeningAfter, startOfDay } from '#sla/local'
import { between, chanceOf, type Dice, diceOf, hashOf, pickWeighted } from './random'
import { type Script, scriptOf } from './script'
import type { Served, Setting } from './setting'

export type Channel = 'platform' | 'counter' | 'phone'

/** A day on which cases can arrive; `opens` and `closes` are null when the counters stay shut. */
export type ArrivalDay = {
  readonly day: number
  readonly date: string
  readonly startsAt: number
  readonly opens: number | null
  readonly closes: number | null
}

// Sunday first. People catch up on Sundays; Friday and Saturday are left to the platform.
const byWeekday = [1.12, 1.04, 1, 0.98, 0.88, 0.16, 0.26]
const HOLIDAY = 0.22
const OUT_OF_SEASON = 0.01
const HOUR_MS = 3_600_000
// More running numbers than a day ever has arrivals, so that a number tells its day.
export const NUMBERS_A_DAY = 363

function arrivalDayOf({ calendar }: Setting, day: number): ArrivalDay {
  const date = dateOf(day)
  const startsAt = startOfDay(calendar, day)
  const closes = closingOf(calendar, date)
  // A day that opens at midnight is none of ours, so the opening after its start is the day's own.
  const opens = closes === null ? null : nextOpeningAfter(calendar, startsAt)
  return { day, date, startsAt, opens, closes }
}

const written = new WeakMap<Setting, Map<number, readonly Script[]>>()

/**
 * Every case that arrives on a date, in order, with its running number. Depends on the seed and the date alone, so it is written
 * once: tests start many worlds of one setting.
 */
export function arrivalsOn(setting: Setting, day: number): readonly Script[] {
  const days = written.get(setting) ?? new Map<number, readonly Script[]>()
  written.set(setting, days)
  const scripts = days.get(day) ?? writeDay(setting, day)
  days.set(day, scripts)
  return scripts
}

function writeDay(setting: Setting, day: number): readonly Script[] {
  const on = arrivalDayOf(setting, day)
  const firstNumber = firstNumberOf(on)
  return setting.services
    .flatMap(service => arrivalsOf(setting, service, on))
    .sort((one, other) => one.startedAt - other.startedAt || one.service.row - other.service.row)
    .slice(0, NUMBERS_A_DAY)
    .map((arrival, index) => scriptOf(setting, arrival, on, firstNumber + index))
}

/** One arrival before its story is written. `dice` goes on where the arrival left off. */
export type Arrival = {
  readonly service: Served
  readonly startedAt: number
  readonly channel: Channel
  readonly key: number
  readonly dice: Dice
}

function arrivalsOf(setting: Setting, service: Served, on: ArrivalDay): Arrival[] {
  const expected = service.traits.volume * busynessOf(setting, service, on)
  // Rounded by chance instead of drawn from Poisson: volumes are believable and the totals keep still from seed to seed.
  const count = Math.floor(expected + chanceOf(setting.seed, service.row, on.day, 1))
  return Array.from({ length: count }, (_, index) => arrivalOf(setting, service, on, index))
}

function busynessOf({ seed }: Setting, { traits }: Served, { day, date, opens }: ArrivalDay): number {
  const weekday = byWeekday[weekdayOf(day)] as number
  const open = weekday < 0.5 || opens !== null ? weekday : HOLIDAY
  const season = traits.months && !traits.months.includes(Number(date.slice(5, 7))) ? OUT_OF_SEASON : 1
  return open * season * between(diceOf(seed, day), 0.93, 1.07)
}

function arrivalOf(setting: Setting, service: Served, on: ArrivalDay, index: number): Arrival {
  const dice = diceOf(setting.seed, service.row, on.day, index)
  const channel = channelOf(dice, service, on)
  const at = channel === 'platform' ? platformInstant(dice, on) : counterInstant(dice, on)
  const startedAt = Math.floor(at / 1000) * 1000
  return { service, startedAt, channel, key: hashOf([setting.seed, service.row, on.day, index, 7]), dice }
}

function channelOf(dice: Dice, { traits }: Served, { opens }: ArrivalDay): Channel {
  if (opens === null) return 'platform'
  const { counterShare } = traits
  return pickWeighted<Channel>(dice, [
    ['platform', 0.95 - counterShare],
    ['counter', counterShare],
    ['phone', 0.05]
  ])
}

/** The platform never closes; most people use it while the offices work, some in the evening, few at night. */
function platformInstant(dice: Dice, { startsAt, opens }: ArrivalDay): number {
  const hump = opens === null ? 0.25 : 0.66
  const part = dice()
  if (part < hump) return startsAt + (between(dice, 7, 11) + between(dice, 0, 4.5)) * HOUR_MS
  if (part < 0.94) return startsAt + between(dice, 8, 23.9) * HOUR_MS
  return startsAt + between(dice, 0, 8) * HOUR_MS
}

function counterInstant(dice: Dice, { opens, closes, startsAt }: ArrivalDay): number {
  return between(dice, opens ?? startsAt, closes ?? startsAt)
}

/** 363 numbers for each day of the year, so that a number alone leads back to its date. */
function firstNumberOf({ day, date }: ArrivalDay): number {
  return (day - yearStart(date.slice(0, 4))) * NUMBERS_A_DAY + 1
}

export function yearStart(year: string): number {
  return Date.parse(`${year}-01-01T00:00:00Z`) / 86_400_000
}
