import { useMemo } from 'react'
import { useDesk } from '#live/desk'
import { compileCalendar } from '#sla/calendar'
import { isWorkingDay } from '#sla/local'
import type { Filters } from './question'
import type { DayOff } from './year-days'

/** Why nothing is expected of a date in the offices that are asked about; null on a working day. What closes only some of them is no day off. */
export function useDaysOff({ office }: Filters): (date: string) => DayOff | null {
  const { calendar } = useDesk().index.agreement
  return useMemo(() => {
    const compiled = compileCalendar(calendar)
    const closes = (offices: readonly string[] | undefined) =>
      offices === undefined || (office?.every(code => offices.includes(code)) ?? false)
    const named = new Map(
      calendar.exceptions.flatMap(exception =>
        exception.kind !== 'opening' && closes(exception.offices) ? [[exception.date, exception] as const] : []
      )
    )
    return date => {
      const found = named.get(date)
      if (found) return { kind: 'holiday', nameAr: found.nameAr, nameEn: found.nameEn }
      return isWorkingDay(compiled, date) ? null : { kind: 'weekend' }
    }
  }, [calendar, office])
}
