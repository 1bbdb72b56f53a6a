import { dateOf, weekdayOf } from '#sla/civil'
import { addWorkingDays, closingOf, startOfDay } from '#sla/local'
import { between, chanceOf, diceOf, exponential } from './random'
import type { Setting } from './setting'

// What the agreement promises beside the services and no case knows of: the platform's outages and the support desk's tickets.
// Like the cases, a pure function of seed and date.

type Outage = { readonly from: number; readonly to: number }
export type Ticket = { readonly receivedAt: number; readonly answeredAt: number; readonly promisedBy: number }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const OUTAGE_A_DAY = 0.06
const ANSWERED_LATE = 0.07

/** When the platform was down without having said so, on a date. Never over midnight. */
export function outagesOn({ seed, calendar }: Setting, day: number): Outage[] {
  if (chanceOf(seed, day, 31) >= OUTAGE_A_DAY) return []
  const dice = diceOf(seed, day, 32)
  const from = startOfDay(calendar, day) + between(dice, 0, 20) * HOUR_MS
  return [{ from, to: from + Math.min(4 * HOUR_MS, (3 + exponential(dice, 25)) * MINUTE_MS) }]
}

/** What reached the support desk on a date, with the close of the working day by which an answer was promised. */
export function ticketsOn({ seed, calendar }: Setting, day: number): Ticket[] {
  const dice = diceOf(seed, day, 33)
  const quiet = weekdayOf(day) > 4
  const count = Math.floor(between(dice, 2, quiet ? 4 : 9))
  const promisedBy = closingOf(calendar, addWorkingDays(calendar, dateOf(day), 1)) as number
  return Array.from({ length: count }, () => {
    const receivedAt = startOfDay(calendar, day) + Math.floor(between(dice, 6, 23) * 60) * MINUTE_MS
    const late = dice() < ANSWERED_LATE
    const answeredAt = late
      ? promisedBy + exponential(dice, 9) * HOUR_MS
      : receivedAt + (promisedBy - receivedAt) * between(dice, 0.02, 0.98)
    return { receivedAt, answeredAt, promisedBy }
  })
}
