import { Link } from '@tanstack/react-router'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { ChartTable } from '#ui/ChartData'
import { Ltr } from '#ui/Ltr'
import type { Question } from './question'
import { queueLink, stillDueOn } from './queue-link'
import { monthOf } from './ranges'
import { fewCases } from './rates'
import type { ServiceBudget } from './use-budgets'
import { CasesLink } from './use-drill'

/** The budget of every service. */
export function useBudgetTable(services: readonly ServiceBudget[], question: Question): ChartTable {
  const t = useWords(['reports', 'compliance'])
  const { number } = useFormat()
  const name = useName()
  const { index } = useDesk()
  const numeric = (key: string, label: string) => ({ key, label, numeric: true })
  const over = { from: monthOf(question.today, 0), to: question.today }
  return {
    label: t('budget.table'),
    columns: [
      { key: 'service', label: t('budget.service') },
      numeric('cases', t('compliance:table.cases')),
      numeric('allowed', t('budget.allowed')),
      numeric('late', t('budget.lateSoFar')),
      numeric('left', t('budget.mayStill')),
      numeric('today', t('budget.dueToday')),
      numeric('must', t('budget.mustShort')),
      { key: 'remark', label: t('compliance:table.remark') }
    ],
    rows: services.map(({ service, cases, allowed, late, left, dueToday, mustToday }) => {
      const known = index.service(service)
      return {
        key: service,
        cells: [
          known ? name(known) : service,
          number(cases),
          number(allowed),
          <CasesLink key="late" question={question} drill={{ over, verdict: 'late', service }} count={late}>
            {number(late)}
          </CasesLink>,
          <Ltr key="left">{number(left)}</Ltr>,
          dueToday === 0 ? (
            number(0)
          ) : (
            <Link key="today" {...queueLink(question.filters, { service, ...stillDueOn(question.today) })}>
              {number(dueToday)}
            </Link>
          ),
          mustToday === null ? unknownMark : number(mustToday),
          cases < fewCases ? t('compliance:fewCases', { count: fewCases }) : ''
        ]
      }
    })
  }
}
