import { Link } from '@tanstack/react-router'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Ltr } from '#ui/Ltr'
import styles from './Outlook.module.css'
import type { Question } from './question'
import { queueLink, stillDueOn } from './queue-link'
import { fewCases } from './rates'
import type { ServiceBudget } from './use-budgets'

type BudgetServicesProps = { readonly services: readonly ServiceBudget[]; readonly question: Question }

const most = 6

/** The services whose month is kept or lost today, the first few of them; all are in the table of figures. */
export function BudgetServices({ services, question }: BudgetServicesProps) {
  const t = useWords(['reports', 'compliance'])
  const { number } = useFormat()
  const name = useName()
  const { index } = useDesk()
  const shown = services.filter(({ left, dueToday }) => left <= 0 || dueToday > 0).slice(0, most)
  if (shown.length === 0) return null
  return (
    <table className={styles.list}>
      <caption className={styles.caption}>{t('budget.services')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('budget.service')}</th>
          <th scope="col" data-numeric="true">
            {t('compliance:table.cases')}
          </th>
          <th scope="col" data-numeric="true">
            {t('budget.mayStill')}
          </th>
          <th scope="col" data-numeric="true">
            {t('budget.mustShort')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ service, cases, left, dueToday, mustToday }) => {
          const known = index.service(service)
          return (
            <tr key={service}>
              <th scope="row">
                <Link {...queueLink(question.filters, { service })}>{known ? name(known) : service}</Link>
              </th>
              <td data-numeric="true">{cases < fewCases ? t('budget.few', { cases }) : number(cases)}</td>
              <td data-numeric="true" data-tone={left < 0 ? 'overdue' : undefined}>
                <Ltr>{number(left)}</Ltr>
              </td>
              <td data-numeric="true" data-tone={mustToday !== null && mustToday > 0 ? 'atRisk' : undefined}>
                {dueToday === 0 ? (
                  number(0)
                ) : (
                  <Link {...queueLink(question.filters, { service, ...stillDueOn(question.today) })}>
                    {t('budget.mustOf', { must: mustToday === null ? unknownMark : number(mustToday), due: dueToday })}
                  </Link>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
