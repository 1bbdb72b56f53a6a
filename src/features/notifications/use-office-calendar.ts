import { useMemo } from 'react'
import { useDesk } from '#live/desk'
import { calendarsOf } from '#live/live-case'
import type { Calendar } from '#sla/calendar'

/** The working calendar of my office; the governorate's where it is not known. */
export function useOfficeCalendar(): Calendar {
  const { index, me } = useDesk()
  const office = me?.staff.office ?? ''
  return useMemo(() => calendarsOf(index.agreement)(office), [index, office])
}
