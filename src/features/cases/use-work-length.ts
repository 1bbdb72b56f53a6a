import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import { workingTimeBetween } from '#sla/elapsed'

/** Working time between two instants in words. Without a calendar to count by, and for calendar days, it is the time on the wall. */
export function useWorkLength(entry: LiveCase | null): (from: number, to: number) => string {
  const t = useWords('cases')
  const { duration } = useFormat()
  return (from, to) => {
    if (entry === null || entry.clock.target.unit === 'calendarDays') return duration(to - from)
    const minutes = Math.floor(workingTimeBetween(entry.calendar, from, to) / 60_000)
    const hours = Math.floor(minutes / 60)
    return hours === 0 ? t('length.minutes', { count: minutes }) : t('length.hours', { count: hours })
  }
}
