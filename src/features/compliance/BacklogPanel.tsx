import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useApi } from '#api/ApiProvider'
import { backlogQuery } from '#api/report-queries'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import { backlogAsked } from './asked'
import { BacklogLegend } from './BacklogLegend'
import { backlogDrill, backlogPoints } from './backlog'
import { backlogHeight } from './backlog-layout'
import type { Question } from './question'
import { refreshMs, useReportFaces } from './report-faces'
import { useBacklogSummary } from './use-backlog-summary'
import { useBacklogTable } from './use-backlog-table'
import { useFindDrill } from './use-drill'
import { usePeriodWords } from './use-period-words'

const BacklogChart = lazy(() => import('./BacklogChart').then(module => ({ default: module.BacklogChart })))

/** What came, what went, and what was open at the end of each day, week or month. Nobody's in particular: who has a case changes. */
export function BacklogPanel({ question }: { readonly question: Question }) {
  const t = useWords('reports')
  const api = useApi()
  const offered = useDesk().service.capabilities.includes('backlog')
  const result = useQuery({
    ...backlogQuery(api, backlogAsked(question)),
    enabled: offered,
    refetchInterval: refreshMs
  })
  const faces = useReportFaces(result, { loading: t('backlog.loading'), failed: t('backlog.failed') })
  const points = result.data ? backlogPoints(result.data.days, question.by) : []
  const drills = useFindDrill(question, 'backlogCases')
  const period = usePeriodWords(question)
  const summary = useBacklogSummary(points, question)
  const table = useBacklogTable(points, question)
  if (!offered) return null
  const isEmpty = points.every(({ opened, closed, open }) => opened + closed + open === 0)
  return (
    <ChartFrame
      title={t('backlog.title')}
      sub={period.range}
      actions={faces.note}
      summary={summary}
      table={table}
      face={faces.face ?? (isEmpty ? <Empty title={t('backlog.none')} /> : undefined)}
    >
      <Suspense fallback={<div style={{ blockSize: backlogHeight }} />}>
        <BacklogChart
          points={points}
          by={question.by}
          onOpen={
            drills
              ? (point, part) => {
                  if (point[part ?? 'open'] > 0) drills.go(backlogDrill(point, part ?? 'open'))
                }
              : undefined
          }
        />
      </Suspense>
      <BacklogLegend />
    </ChartFrame>
  )
}
