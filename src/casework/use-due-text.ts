import { useFormat } from '#i18n/use-format'
import type { Target } from '#sla/types'

/** A deadline as people say it: that of calendar days is the end of a date, and 00:00 would name the date after. */
export function useDueText(): (at: number, unit: Target['unit']) => string {
  const format = useFormat()
  return (at, unit) => format.dateTime(unit === 'calendarDays' ? at - 1 : at)
}
