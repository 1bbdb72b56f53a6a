import type { Calendar } from '#sla/calendar'
import { standing } from '#sla/clock'
import type { CaseClock } from '#sla/types'

/** Other targets that are tried, in working days, by service. */
export type Tried = ReadonlyMap<string, number>

/** `service:days`, as the contract has held it; the last of a service counts. Null where none is tried. */
export function triedOf(texts: readonly string[] | undefined): Tried | null {
  if (!texts) return null
  return new Map(
    texts.map(text => {
      const colon = text.indexOf(':')
      return [text.slice(0, colon), Number(text.slice(colon + 1))]
    })
  )
}

/** Whether an open case is past its deadline with another target: then it is late whatever becomes of it. A deadline that was set belongs to the target there was. */
export function isOverTried(calendar: Calendar, clock: CaseClock, days: number, now: number): boolean {
  const target = { value: days, unit: 'workingDays' } as const
  return standing(calendar, { ...clock, target, givenDueAt: null }, now).kind === 'overdue'
}
