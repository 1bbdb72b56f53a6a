import { lazy, Suspense } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk, useFeedState } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import { BudgetFigures } from './BudgetFigures'
import { BudgetLegend } from './BudgetLegend'
import { BudgetServices } from './BudgetServices'
import { budgetHeight, burnPoints } from './burn-points'
import { monthText } from './date-words'
import styles from './Outlook.module.css'
import type { Question } from './question'
import { monthOf } from './ranges'
import { useReportFaces } from './report-faces'
import { useBudgetSummary } from './use-budget-summary'
import { useBudgetTable } from './use-budget-table'
import { useBudgets } from './use-budgets'
import { useCalendar } from './use-calendar'
import { useFindDrill } from './use-drill'

const BurnChart = lazy(() => import('./BurnChart').then(module => ({ default: module.BurnChart })))

/** How many cases of the running month may still be late with the target met, how fast that is used, and what has to be finished today. */
export function BudgetPanel({ question }: { readonly question: Question }) {
  const t = useWords('reports')
  const { dir, locale } = useFormat()
  const { feed, index } = useDesk()
  const state = useFeedState(feed)
  const calendar = useCalendar()
  const { result, all, services, waiting } = useBudgets(question)
  const faces = useReportFaces(
    // Without the open cases nothing is known of what is still to come.
    state.kind === 'ready'
      ? result
      : { ...result, data: undefined, error: state.kind === 'failed' ? state.error : null },
    { loading: t('budget.loading'), failed: t('budget.failed') }
  )
  const target = index.agreement.policy.complianceTarget
  // A budget is of the cases due, by net time, whatever the rest of the page counts.
  const asked = { ...question, basis: 'due', measure: 'net' } as const
  const drills = useFindDrill(asked)
  const month = monthText(question.today, locale)
  const summary = useBudgetSummary(all, target, month)
  const table = useBudgetTable(services, asked)
  const points = result.data ? burnPoints(result.data.completions.buckets, all.allowed, question.today, calendar) : []
  return (
    <ChartFrame
      title={t('budget.title')}
      sub={month}
      actions={faces.note}
      summary={summary}
      table={table}
      face={faces.face ?? (all.cases === 0 ? <Empty title={t('budget.none', { month })} /> : undefined)}
    >
      <div dir={dir}>
        <BudgetFigures budget={all} question={asked} />
      </div>
      <Suspense fallback={<div style={{ blockSize: budgetHeight }} />}>
        <BurnChart
          points={points}
          allowed={all.allowed}
          month={month}
          onOpen={
            drills
              ? ({ date, late, lateThen }, part) => {
                  const from = part === 'then' ? date : monthOf(question.today, 0)
                  if ((part === 'then' ? lateThen : late) ?? 0) drills.go({ over: { from, to: date }, verdict: 'late' })
                }
              : undefined
          }
        />
      </Suspense>
      <BudgetLegend />
      <div dir={dir}>
        <BudgetServices services={services} question={asked} />
        <p className={styles.definition}>
          {t('budget.definition')} {waiting > 0 && t('budget.waiting', { count: waiting })}
        </p>
      </div>
    </ChartFrame>
  )
}
