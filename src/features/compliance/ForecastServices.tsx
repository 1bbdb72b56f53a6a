import { Link } from '@tanstack/react-router'
import { formatDate, instantOfDate } from '#i18n/dates'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './Outlook.module.css'
import type { Question } from './question'
import { CasesLink } from './use-drill'
import { useWorkloadLink } from './use-workload-link'
import { useWorkloadName } from './use-workload-name'
import type { Workload } from './workload'

type ForecastServicesProps = {
  readonly workloads: readonly Workload[]
  readonly question: Question
  readonly days: readonly string[]
}

const most = 6

/** The services where it will not fit, the worst first. */
export function ForecastServices({ workloads, question, days }: ForecastServicesProps) {
  const t = useWords('reports')
  const { number, locale } = useFormat()
  const dayName = (date: string) => formatDate(instantOfDate(date), locale, 'UTC')
  const nameOf = useWorkloadName()
  const linkOf = useWorkloadLink(question, days)
  const shown = workloads.filter(({ fit }) => fit.lateInAll > 0).slice(0, most)
  if (shown.length === 0) return null
  return (
    <table className={styles.list}>
      <caption className={styles.caption}>{t('forecast.services')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('budget.service')}</th>
          <th scope="col" data-numeric="true">
            {t('forecast.notFitShort')}
          </th>
          <th scope="col">{t('forecast.from')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(workload => (
          <tr key={workload.key}>
            <th scope="row">
              <Link {...linkOf(workload)}>{nameOf(workload)}</Link>
            </th>
            <td data-numeric="true" data-tone="overdue">
              <CasesLink question={question} drill={{ unfit: workload.key }} count={workload.fit.lateInAll}>
                {t('forecast.ofDue', { late: workload.fit.lateInAll, due: dueOf(workload) })}
              </CasesLink>
            </td>
            <td>{dayName(days[workload.fit.firstLate ?? 0] ?? question.today)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

  function dueOf({ due }: Workload): string {
    return number(due.reduce((sum, cases) => sum + cases, 0))
  }
}
