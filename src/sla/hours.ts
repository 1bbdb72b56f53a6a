import { timeOfDay } from './civil'
import { requireList, requireRecord, SlaError, shown } from './error'
import { type Opening, type WeekHours, weekdays } from './types'

/** Openings of one day, flat: opens, closes, opens, closes ... in milliseconds after local midnight. */
export type DayHours = readonly number[]

/** Checks and flattens the openings of one day. Unsorted, overlapping, empty or unreadable ones are errors; touching ones are not. */
export function dayHours(openings: readonly Opening[], field: string): DayHours {
  const flat: number[] = []
  requireList(openings, 'hours', field).forEach((opening, index) => {
    const [opens, closes] = openingOf(opening, `${field}[${index}]`)
    if (opens < (flat.at(-1) ?? 0)) {
      throw new SlaError('hours', `${field}[${index}]`, 'openings must be sorted and must not overlap')
    }
    flat.push(opens, closes)
  })
  return flat
}

function openingOf(opening: Opening, field: string): [number, number] {
  const [from, to] = requireList(opening as readonly string[], 'hours', field)
  const [opens, closes] = [timeOfDay(from), timeOfDay(to)]
  if (opens < closes) return [opens, closes]
  throw new SlaError(
    'hours',
    field,
    `expected [opens, closes] as HH:MM with opens before closes, got ${shown(from)}-${shown(to)}`
  )
}

/** The seven days of a week, Sunday first. A missing weekday is an error: a closed day is written as an empty list. */
export function weekHours(week: WeekHours, field: string): readonly DayHours[] {
  requireRecord(week, 'hours', field)
  return weekdays.map(weekday => dayHours(week[weekday], `${field}.${weekday}`))
}
