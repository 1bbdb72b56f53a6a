import type { LiveCase } from '#live/live-case'
import { spanAt } from '#sla/span'
import { useMinute } from '#ui/use-minute'

/**
 * How many whole working days the case is late that is late the longest (calendar days where its service counts those); null where none is late. `first` is the
 * first case by deadline: the longest deadline passed comes first.
 */
export function useDaysLate(first: LiveCase | undefined, overdue: number): number | null {
  const now = useMinute()
  if (overdue === 0 || !first || first.dueAt === null) return null
  const { calendar, clock, dueAt } = first
  const line = clock.target.unit === 'calendarDays' ? calendar.always : calendar.working
  return spanAt(calendar, dueAt, now, line).days
}
