import { lazy, Suspense, useEffect } from 'react'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import { chartHeight } from './chart-layout'
import type { Question } from './question'
import { RateLegend } from './RateLegend'
import { HeldNote, useReportFaces } from './report-faces'
import { StepChoice } from './StepChoice'
import { findPoints, type RatePart, type RatePoint } from './series'
import { type Drills, useFindDrill } from './use-drill'
import { useEmptyWords } from './use-empty-words'
import { usePeriodWords } from './use-period-words'
import { usePointTable } from './use-point-table'
import { useRateSummary } from './use-rate-summary'
import { useTwoReports } from './use-two-reports'

const loadChart = () => import('./RateChart')

/**
 * Recharts is heavier than the rest of the page: figures and table do not wait for it. It is fetched while the counts are asked for; what fails
 * here is tried again, and told, when it is needed.
 */
const RateChart = lazy(() => loadChart().then(module => ({ default: module.RateChart })))
loadChart().catch(() => undefined)

const none: readonly RatePoint[] = []

type RatePanelProps = {
  readonly question: Question
  /** The chart is drawn, or there is none to draw. Keeps its identity. */
  readonly onShown?: (() => void) | undefined
}

/** The rate against the target over time, with the days it is held against: a sentence, a drawing, a table. */
export function RatePanel({ question, onShown }: RatePanelProps) {
  const t = useWords('compliance')
  const target = useDesk().index.agreement.policy.complianceTarget
  const { now, before, held } = useTwoReports(question)
  const faces = useReportFaces(now, { loading: t('chart.loading'), failed: t('chart.failed') })
  const points = now.data ? findPoints(now.data, question, before) : none
  const shown = points ?? none
  const drills = useFindDrill(question)
  const empty = useEmptyWords(question)
  const summary = useRateSummary(shown, question)
  const period = usePeriodWords(question)
  const isWithoutChart = (now.error !== null && !now.data) || (now.data !== undefined && faceOf() !== undefined)
  useEffect(() => {
    if (isWithoutChart) onShown?.()
  }, [isWithoutChart, onShown])
  return (
    <ChartFrame
      title={t('chart.title')}
      sub={period.held ?? period.range}
      actions={
        <>
          {faces.note}
          <StepChoice question={question} />
        </>
      }
      summary={summary}
      table={usePointTable(shown, question)}
      face={faces.face ?? faceOf()}
    >
      <HeldNote held={held} />
      <Suspense fallback={<div style={{ blockSize: chartHeight }} />}>
        <RateChart
          points={shown}
          question={question}
          target={target}
          onDrawn={onShown}
          onOpen={drills ? (point, part) => open(drills, point, part) : undefined}
        />
      </Suspense>
      <RateLegend points={shown} question={question} target={target} />
    </ChartFrame>
  )

  function faceOf() {
    if (points === null) return <Empty title={t('measure.unknown')} />
    return points.some(({ total }) => total > 0) ? undefined : <Empty title={empty} />
  }
}

/** The cases of a point, of those late or in time, or of the days it is held against. */
function open({ go }: Drills, { from, to, total, met, late, before }: RatePoint, part: RatePart | undefined): void {
  const over = { from, to }
  switch (part) {
    case undefined:
      if (total > 0) go({ over })
      break
    case 'met':
      if (met > 0) go({ over, verdict: 'met' })
      break
    case 'late':
      if (late > 0) go({ over, verdict: 'late' })
      break
    case 'before':
      if (before && before.total > 0) go({ over: { from: before.from, to: before.to } })
      break
    default:
      part satisfies never
  }
}
