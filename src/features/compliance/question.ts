import type { CompletionsQuestion } from '#api/queries'
import { dateOf, dayNumber, weekdayOf } from '#sla/civil'
import { type Basis, defaults, type Weeks } from './search'

export type Asked = {
  readonly weeks?: Weeks | undefined
  readonly basis?: Basis | undefined
  /** The code of one service; all of them where there is none. */
  readonly service?: string | undefined
}

const daysOfWeek = 7

/**
 * What to ask the backend for a choice: whole weeks, Sunday to Saturday, the last of which holds `today` (a local date of the agreement's zone).
 * So the first week is never cut, and the same choice asks the same all week long.
 */
export function questionOf(
  { weeks = defaults.weeks, basis = defaults.basis, service }: Asked,
  today: string
): CompletionsQuestion {
  const sunday = dayNumber(today) - weekdayOf(dayNumber(today))
  return {
    from: dateOf(sunday - (weeks - 1) * daysOfWeek),
    to: dateOf(sunday + daysOfWeek - 1),
    by: 'week',
    basis,
    ...(service !== undefined && { service: [service] })
  }
}
