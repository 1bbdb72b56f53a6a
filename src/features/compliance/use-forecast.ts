import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import { completionsQuery } from '#api/report-queries'
import { useDesk } from '#live/desk'
import { dateOf, dayNumber } from '#sla/civil'
import { workingDaysBetween } from '#sla/local'
import { useMinute } from '#ui/use-minute'
import type { Question } from './question'
import { useCalendar } from './use-calendar'
import { useOpenCases } from './use-open-cases'
import { leftOfDay, workingDaysFrom } from './working-days'
import { workloadsOf } from './workload'

const daysAhead = 10
const paceDays = 28

/** What is due on each of the next working days, against the pace of the last four weeks. */
export function useForecast({ today, filters }: Question) {
  const api = useApi()
  const { index } = useDesk()
  const calendar = useCalendar()
  const now = useMinute()
  const open = useOpenCases(filters)
  const pastDays = { from: dateOf(dayNumber(today) - paceDays), to: dateOf(dayNumber(today) - 1) }
  const result = useQuery(
    completionsQuery(api, { ...pastDays, by: 'month', group: 'service', basis: 'closed', ...filters })
  )
  const workingDays = workingDaysBetween(calendar, dateOf(dayNumber(pastDays.from) - 1), pastDays.to)
  const days = workingDaysFrom(calendar, today, daysAhead)
  const workloads = result.data
    ? workloadsOf({
        inTime: open.inTime.cross('service', 'dueOn'),
        overdue: open.overdue.totals('service'),
        buckets: result.data.buckets,
        workingDays,
        days,
        firstDayLeft: days[0] === undefined ? 0 : leftOfDay(calendar, days[0], now),
        categoryOf: code => index.service(code)?.category ?? null
      })
    : []
  const closed = (result.data?.buckets ?? []).reduce((sum, { met, missed }) => sum + met + missed, 0)
  return {
    result,
    days,
    workloads,
    inTime: open.inTime,
    closed,
    perDay: workingDays === 0 ? 0 : closed / workingDays,
    waiting: open.paused.length
  }
}
