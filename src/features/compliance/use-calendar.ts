import { useMemo } from 'react'
import { useDesk } from '#live/desk'
import { type Calendar, compileCalendar } from '#sla/calendar'

/** The governorate's calendar; what is about several offices goes by it. */
export function useCalendar(): Calendar {
  const { calendar } = useDesk().index.agreement
  return useMemo(() => compileCalendar(calendar), [calendar])
}
