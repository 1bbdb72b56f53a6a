import { Link } from '@tanstack/react-router'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { ChartTable } from '#ui/ChartData'
import type { Question } from './question'
import { fewCases } from './rates'
import { CasesLink } from './use-drill'
import { useWorkloadLink } from './use-workload-link'
import { useWorkloadName } from './use-workload-name'
import type { Workload } from './workload'

/** The forecast by service. */
export function useForecastTable(
  workloads: readonly Workload[],
  question: Question,
  days: readonly string[]
): ChartTable {
  const t = useWords(['reports', 'compliance'])
  const { number } = useFormat()
  const nameOf = useWorkloadName()
  const linkOf = useWorkloadLink(question, days)
  const numeric = (key: string, label: string) => ({ key, label, numeric: true })
  return {
    label: t('forecast.table'),
    columns: [
      { key: 'service', label: t('budget.service') },
      numeric('overdue', t('forecast.overdue')),
      numeric('due', t('forecast.due', { days: days.length })),
      numeric('pace', t('forecast.perDay')),
      numeric('late', t('forecast.notFitShort')),
      { key: 'remark', label: t('compliance:table.remark') }
    ],
    rows: workloads.map(workload => ({
      key: workload.key,
      cells: [
        <Link key="name" {...linkOf(workload)}>
          {nameOf(workload)}
        </Link>,
        number(workload.overdue),
        <Link key="due" {...linkOf(workload, true)}>
          {number(workload.due.reduce((sum, cases) => sum + cases, 0))}
        </Link>,
        number(workload.pace.perDay),
        <CasesLink key="late" question={question} drill={{ unfit: workload.key }} count={workload.fit.lateInAll}>
          {number(workload.fit.lateInAll)}
        </CasesLink>,
        workload.pace.cases < fewCases ? t('forecast.fewClosed', { count: workload.pace.cases }) : ''
      ]
    }))
  }
}
