import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useApi } from '#api/ApiProvider'
import type { CompletionBucket } from '#api/generated/types.gen'
import { completionsQuery } from '#api/report-queries'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import { completionsAsked } from './asked'
import { DaysLegend } from './DaysLegend'
import { daysChartHeight, withinDrill } from './days-marks'
import { casesIn, findHistogram } from './histogram'
import type { Question } from './question'
import { refreshMs, useReportFaces } from './report-faces'
import { ServicePick } from './ServicePick'
import { useDaysSummary } from './use-days-summary'
import { useDaysTable } from './use-days-table'
import { useFindDrill } from './use-drill'
import { useEmptyWords } from './use-empty-words'
import { useComplianceSearch } from './use-question'

const DaysChart = lazy(() => import('./DaysChart').then(module => ({ default: module.DaysChart })))

/** How many working days the closed cases of one service took against its target: the one that is filtered by, or one chosen here. */
export function DaysPanel({ question }: { readonly question: Question }) {
  const t = useWords(['reports', 'common'])
  const api = useApi()
  const name = useName()
  const { index } = useDesk()
  const { service: filtered, daysOf } = useComplianceSearch()
  const result = useQuery({
    ...completionsQuery(api, completionsAsked(question, { group: 'service' })),
    refetchInterval: refreshMs
  })
  const faces = useReportFaces(result, { loading: t('days.loading'), failed: t('days.failed') })
  const buckets = result.data?.buckets ?? []
  const code = filtered ?? daysOf ?? busiestOf(buckets)
  const service = code === undefined ? undefined : index.service(code)
  const mine = buckets.filter(({ key }) => key === code)
  const histogram = findHistogram(mine, question.measure)
  const target = service?.target.unit === 'workingDays' ? service.target.value : null
  const shown = { histogram: histogram ?? [], target }
  const open = mine.reduce((sum, bucket) => sum + bucket.openPastDue, 0)
  const asked = { ...question, filters: { ...question.filters, ...(code !== undefined && { service: [code] }) } }
  const drills = useFindDrill(asked)
  const summary = useDaysSummary({ ...shown, open })
  const table = useDaysTable(shown, asked, code)
  const empty = useEmptyWords(asked)
  const title = service ? t('days.titleOf', { service: name(service) }) : (code ?? t('days.title'))
  return (
    <ChartFrame
      title={title}
      actions={
        <>
          {faces.note}
          {filtered === undefined && <ServicePick label={t('days.service')} value={code} field="daysOf" />}
        </>
      }
      summary={summary}
      table={table}
      face={faces.face ?? faceOf()}
    >
      <Suspense fallback={<div style={{ blockSize: daysChartHeight }} />}>
        <DaysChart
          {...shown}
          label={title}
          onOpen={
            drills
              ? ({ days, cases }) => cases > 0 && drills.go({ ...(code !== undefined && { service: code }), days })
              : undefined
          }
          onLine={
            drills && code !== undefined
              ? (days, verdict) => days > 0 && drills.go(withinDrill(code, days, verdict))
              : undefined
          }
        />
      </Suspense>
      <DaysLegend {...shown} />
    </ChartFrame>
  )

  function faceOf() {
    if (histogram === null) return <Empty title={t('days.unknown')} />
    return casesIn(histogram) > 0 ? undefined : (
      <Empty title={empty} hint={open > 0 ? t('days.stillOpen', { count: open }) : undefined} />
    )
  }
}

/** The service of which most cases were closed: what is seen before one is chosen. */
function busiestOf(buckets: readonly CompletionBucket[]): string | undefined {
  const closed = new Map<string, number>()
  for (const { key, met, missed } of buckets) if (key !== null) closed.set(key, (closed.get(key) ?? 0) + met + missed)
  const [busiest] = [...closed].sort(([, one], [, other]) => other - one)
  return busiest && busiest[1] > 0 ? busiest[0] : undefined
}
