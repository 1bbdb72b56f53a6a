import { useDesk } from '#live/desk'
import type { ViewSnapshot } from '#live/view-snapshot'
import { type Budget, budgetOf } from './budget'
import { monthsOf, sumOf } from './month'
import type { Question } from './question'
import { lastOfMonth } from './ranges'
import { useMonth } from './use-month'
import { useOpenCases } from './use-open-cases'

export type ServiceBudget = Budget & { readonly service: string }

/** The budget of the running month, in all and by service, the one to act on first. */
export function useBudgets(question: Question) {
  const { today, filters } = question
  const target = useDesk().index.agreement.policy.complianceTarget
  const result = useMonth(question)
  const open = useOpenCases(filters)
  const months = result.data
    ? monthsOf(
        {
          buckets: result.data.completions.buckets,
          done: result.data.done,
          ahead: open.inTime.cross('service', 'dueOn'),
          turned: turnedSince(open.overdue, Date.parse(result.data.asOf))
        },
        today,
        lastOfMonth(today)
      )
    : new Map()
  const services = [...months]
    .map(([service, month]): ServiceBudget => ({ service, ...budgetOf(month, target) }))
    .sort((one, other) => urgency(other) - urgency(one) || one.left - other.left || other.cases - one.cases)
  return { result, all: budgetOf(sumOf(months.values()), target), services, waiting: open.paused.length }
}

/** First what can still be kept by what is finished today, then what is nearly or more than spent. */
function urgency({ left, mustToday }: Budget): number {
  if (mustToday !== null && mustToday > 0) return 2
  return left <= 0 ? 1 : 0
}

/** The services of the cases whose deadline has passed since the report: the last ones of those overdue, which stand by deadline. */
function turnedSince(overdue: ViewSnapshot, asOf: number): string[] {
  const services: string[] = []
  for (let index = overdue.length - 1; index >= 0; index--) {
    const entry = overdue.at(index)
    if (!entry || (entry.dueAt ?? 0) < asOf) break
    services.push(entry.row.service)
  }
  return services
}
