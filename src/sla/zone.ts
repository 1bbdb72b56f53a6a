import { DAY_MS, type DayNumber } from './civil'
import { SlaError, shown } from './error'

/** The offsets of a zone from UTC over a stretch of time: from `starts[i]` on, local time is UTC plus `offsets[i]` milliseconds. */
export type Zone = { readonly starts: Float64Array; readonly offsets: Float64Array }

// Two changes closer than this would be missed. The closest since 1970 lie four weeks apart (Ramadan in Morocco and Egypt).
const SAMPLE_MS = 14 * DAY_MS
const formats = new Map<string, Intl.DateTimeFormat>()
const zones = new Map<string, Zone>()

/** The offset of `timeZone` from UTC at an instant, in milliseconds, by `Intl` alone. An unknown zone is an error. */
export function readOffset(timeZone: string, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000
  const [month, day, year, hour, minute, clockSecond] = formatOf(timeZone).format(second).match(/\d+/g) as string[]
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(clockSecond)) - second
  )
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = newFormat(timeZone)
  formats.set(timeZone, format)
  return format
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit'
  try {
    // An absent zone would silently mean the zone of this machine, which is how two sides come to disagree.
    if (typeof timeZone !== 'string') throw new RangeError()
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two
    })
  } catch {
    throw new SlaError('zone', 'timeZone', `unknown time zone ${shown(timeZone)}`)
  }
}

/** The zone's offsets between two instants, found by samples two weeks apart and halving between two that differ. Cached. */
export function zoneBetween(timeZone: string, from: number, to: number): Zone {
  const key = `${timeZone} ${from} ${to}`
  const zone = zones.get(key) ?? findOffsets(timeZone, from, to)
  zones.set(key, zone)
  return zone
}

function findOffsets(timeZone: string, from: number, to: number): Zone {
  const starts = [from]
  const offsets = [readOffset(timeZone, from)]
  for (let at = from; at < to; at += SAMPLE_MS) {
    const next = readOffset(timeZone, at + SAMPLE_MS)
    if (next === offsets.at(-1)) continue
    starts.push(findChange(timeZone, at, at + SAMPLE_MS))
    offsets.push(next)
  }
  return { starts: Float64Array.from(starts), offsets: Float64Array.from(offsets) }
}

/** The first whole second with the offset of `to`: no zone changes within a second. */
function findChange(timeZone: string, from: number, to: number): number {
  const after = readOffset(timeZone, to)
  let [low, high] = [from / 1000, to / 1000]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (readOffset(timeZone, middle * 1000) === after) high = middle
    else low = middle
  }
  return high * 1000
}

/** The civil date of an instant inside the stretch the zone was read for. */
export function localDay(zone: Zone, instant: number): DayNumber {
  return Math.floor(localTime(zone, instant) / DAY_MS)
}

/** The wall time of an instant inside that stretch, in ms as if the wall were in UTC. */
export function localTime({ starts, offsets }: Zone, instant: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= instant) low = middle
    else high = middle - 1
  }
  return instant + (offsets[low] as number)
}
