import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useApi } from '#api/ApiProvider'
import { lateReasonsQuery } from '#api/report-queries'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { chartColours } from '#ui/chart-colours'
import { Empty } from '#ui/States'
import { lateReasonsAsked } from './asked'
import { Legend, LegendEntry } from './Legend'
import { type Bar, casesOf, paretoOf, reasonDrill, vitalFew } from './pareto'
import { paretoHeight } from './pareto-layout'
import type { Question } from './question'
import { fewCases } from './rates'
import { refreshMs, useReportFaces } from './report-faces'
import { CasesLink, useFindDrill } from './use-drill'
import { usePeriodWords } from './use-period-words'
import { useReasonName } from './use-reason-name'

const ParetoChart = lazy(() => import('./ParetoChart').then(module => ({ default: module.ParetoChart })))

/** Why cases ran late, the most frequent reason first, with what they come to together. By net time: a reason is given to a case that was late so. */
export function LateReasonsPanel({ question }: { readonly question: Question }) {
  const t = useWords('reports')
  const api = useApi()
  const { service } = useDesk()
  const offered = service.capabilities.includes('lateReasons')
  const result = useQuery({
    ...lateReasonsQuery(api, lateReasonsAsked(question)),
    enabled: offered,
    refetchInterval: refreshMs
  })
  const faces = useReportFaces(result, { loading: t('reasons.loading'), failed: t('reasons.failed') })
  const bars = result.data ? paretoOf(result.data.reasons) : []
  const drills = useFindDrill(question)
  const words = useBarWords()
  const period = usePeriodWords(question)
  const summary = useSummary(bars)
  const table = useTable(bars, question)
  if (!offered) return null
  return (
    <ChartFrame
      title={t('reasons.title')}
      sub={period.range}
      actions={faces.note}
      summary={summary}
      table={table}
      face={faces.face ?? (bars.length === 0 ? <Empty title={t('reasons.none')} /> : undefined)}
    >
      <Suspense fallback={<div style={{ blockSize: paretoHeight(bars.length) }} />}>
        <ParetoChart
          bars={bars}
          nameOf={words}
          onOpen={drills ? bar => drills.go(reasonDrill(bar, bars)) : undefined}
        />
      </Suspense>
      <Legend>
        <LegendEntry words={t('reasons.cases')}>
          <rect x="0" y="4" width="18" height="8" fill={chartColours.target} />
        </LegendEntry>
        <LegendEntry words={t('reasons.cumulative')}>
          <path d="M0 8h18" stroke={chartColours.axis} strokeWidth="1.5" />
          <circle cx="9" cy="8" r="3" fill={chartColours.axis} />
        </LegendEntry>
      </Legend>
    </ChartFrame>
  )
}

function useBarWords(): (bar: Bar) => string {
  const t = useWords('reports')
  const reasonName = useReasonName()
  return ({ kind, reasons }) => {
    switch (kind) {
      case 'reason':
        return reasonName(reasons[0] ?? '')
      case 'others':
        return t('reasons.others', { count: reasons.length })
      case 'none':
        return t('reasons.notGiven')
      default:
        return kind satisfies never
    }
  }
}

function useSummary(bars: readonly Bar[]): string {
  const t = useWords(['reports', 'compliance', 'common'])
  const { percent } = useFormat()
  const late = casesOf(bars)
  if (late === 0) return ''
  const few = vitalFew(bars)
  const given = casesOf(bars.filter(({ kind }) => kind !== 'none'))
  return [
    t('reasons.summary', { count: late }),
    ...(few.length > 0 ? [t('reasons.vital', { count: few.length, rate: percent(casesOf(few) / given) })] : []),
    ...(given < late ? [t('reasons.without', { count: late - given })] : []),
    ...(late < fewCases ? [t('compliance:fewCases', { count: fewCases })] : [])
  ].join(' ')
}

function useTable(bars: readonly Bar[], question: Question) {
  const t = useWords(['reports', 'compliance'])
  const { number, percent } = useFormat()
  const words = useBarWords()
  return {
    label: t('compliance:table.label'),
    columns: [
      { key: 'reason', label: t('reasons.reason') },
      { key: 'cases', label: t('compliance:table.cases'), numeric: true },
      { key: 'share', label: t('reasons.share'), numeric: true },
      { key: 'cumulative', label: t('reasons.cumulative'), numeric: true }
    ],
    rows: bars.map(bar => ({
      key: bar.key,
      cells: [
        words(bar),
        <CasesLink key="cases" question={question} drill={reasonDrill(bar, bars)} count={bar.cases}>
          {number(bar.cases)}
        </CasesLink>,
        percent(bar.share),
        percent(bar.cumulative)
      ]
    }))
  }
}
