import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk, useFeedState } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import { ForecastLegend } from './ForecastLegend'
import { ForecastServices } from './ForecastServices'
import { forecastDays, forecastHeight } from './forecast-days'
import styles from './Outlook.module.css'
import type { Question } from './question'
import { queueLink } from './queue-link'
import { fewCases } from './rates'
import { useReportFaces } from './report-faces'
import { useFindDrill } from './use-drill'
import { useForecast } from './use-forecast'
import { useForecastTable } from './use-forecast-table'
import { useWorkloadName } from './use-workload-name'
import { dayBefore } from './working-days'

const ForecastChart = lazy(() => import('./ForecastChart').then(module => ({ default: module.ForecastChart })))

/** What is due on each of the next working days, and what of it will not be finished if cases are closed as they were lately. */
export function ForecastPanel({ question }: { readonly question: Question }) {
  const t = useWords(['reports', 'compliance', 'common'])
  const { dir, number } = useFormat()
  const state = useFeedState(useDesk().feed)
  const navigate = useNavigate()
  const drills = useFindDrill(question)
  const nameOf = useWorkloadName()
  const { result, days, workloads, closed, perDay, waiting } = useForecast(question)
  const faces = useReportFaces(
    // Without the open cases nothing is known of what is ahead.
    state.kind === 'ready'
      ? result
      : { ...result, data: undefined, error: state.kind === 'failed' ? state.error : null },
    { loading: t('forecast.loading'), failed: t('forecast.failed') }
  )
  const points = forecastDays(workloads, days)
  const due = points.reduce((sum, point) => sum + point.due, 0)
  const late = points.reduce((sum, point) => sum + point.late, 0)
  const [worst] = workloads.filter(({ fit }) => fit.lateInAll > 0)
  const table = useForecastTable(workloads, question, days)
  const summary = [
    t('forecast.summary', { count: due, days: days.length, pace: number(perDay) }),
    late === 0 ? t('forecast.fits') : t('forecast.late', { count: late }),
    ...(worst ? [t('forecast.worst', { service: nameOf(worst), count: worst.fit.lateInAll })] : []),
    ...(closed < fewCases ? [t('forecast.fewClosed', { count: closed })] : [])
  ].join(' ')
  return (
    <ChartFrame
      title={t('forecast.title')}
      sub={t('forecast.sub')}
      actions={faces.note}
      summary={summary}
      table={table}
      face={faces.face ?? (workloads.length === 0 ? <Empty title={t('forecast.none')} /> : undefined)}
    >
      <Suspense fallback={<div style={{ blockSize: forecastHeight }} />}>
        <ForecastChart
          points={points}
          perDay={perDay}
          onOpen={(point, part) => {
            if (part === 'late') {
              if (point.late > 0) drills?.go({ over: { from: point.date, to: point.date }, unfit: 'all' })
            } else if (point.due > 0) void navigate(queueLink(question.filters, dueOn(point.date, days)))
          }}
        />
      </Suspense>
      <ForecastLegend />
      <div dir={dir}>
        <ForecastServices workloads={workloads} question={question} days={days} />
        <p className={styles.definition}>
          {t('forecast.definition')} {waiting > 0 && t('budget.waiting', { count: waiting })}
        </p>
      </div>
    </ChartFrame>
  )
}

/** What has to be done on a working day: what falls due on it and on the days off after it, on the first one also what is due before it. */
function dueOn(date: string, days: readonly string[]) {
  const at = days.indexOf(date)
  const next = days[at + 1]
  return { inTime: true, ...(at > 0 && { dueFrom: date }), dueTo: next ? dayBefore(next) : date }
}
