import { dateOf, dayNumber } from '#sla/civil'
import type { LocalDate } from '#sla/types'
import type { DueWord } from './search'

/** Local dates, both included; a side that is left out is open. */
export type DueDays = { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined }

/** The days a word means on a day. Weeks run from Sunday to Saturday, as the agreement's calendar does. */
export function daysOf(word: Exclude<DueWord, 'none'>, today: LocalDate): DueDays {
  const day = dayNumber(today)
  const sunday = day - weekdayOf(day)
  switch (word) {
    case 'before':
      return { to: dateOf(day - 1) }
    case 'today':
      return { from: today, to: today }
    case 'tomorrow':
      return { from: dateOf(day + 1), to: dateOf(day + 1) }
    case 'week':
      return { from: dateOf(sunday), to: dateOf(sunday + 6) }
    case 'nextWeek':
      return { from: dateOf(sunday + 7), to: dateOf(sunday + 13) }
    default:
      return word satisfies never
  }
}

/** 0 is Sunday; day 0 of the count was a Thursday. */
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7
