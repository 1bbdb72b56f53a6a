import { useTranslation } from 'react-i18next'
import type { LiveCase } from '#live/live-case'
import type { LiveQueue } from '#live/queue'
import { spanAt } from '#sla/span'
import { useMinute } from '#ui/use-minute'

/** How late the case is that is late the longest, in words. The longest deadline passed is the first of a queue. */
export function useOldest({ list, counts }: LiveQueue): string {
  const { t } = useTranslation('overview')
  const now = useMinute()
  const first = list.at(0)
  if (counts.overdue === 0 || !first) return t('figures.none')
  const days = daysLate(first, now)
  return days === 0 ? t('figures.oldestToday') : t('figures.oldest', { count: days })
}

function daysLate({ calendar, clock, dueAt }: LiveCase, now: number): number {
  if (dueAt === null) return 0
  const line = clock.target.unit === 'calendarDays' ? calendar.always : calendar.working
  return spanAt(calendar, dueAt, now, line).days
}
