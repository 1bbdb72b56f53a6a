import { lazy, Suspense } from 'react'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import { pausedHeight } from './chart-layout'
import { type PausedPoint, pausedPoints } from './paused'
import type { Question } from './question'
import { findPausedShare } from './rates'
import { useReportFaces } from './report-faces'
import { CasesLink, useFindDrill } from './use-drill'
import { useEmptyWords } from './use-empty-words'
import { usePointWords } from './use-point-words'
import { useTwoReports } from './use-two-reports'

const PausedChart = lazy(() => import('./PausedChart').then(module => ({ default: module.PausedChart })))

const none: readonly PausedPoint[] = []

/** How much of the working time cases stood still, awaiting the applicant or another body: bars from zero. */
export function PausedPanel({ question }: { readonly question: Question }) {
  const t = useWords(['compliance', 'common'])
  const { number, percent } = useFormat()
  const words = usePointWords(question.by)
  const { now } = useTwoReports(question)
  const faces = useReportFaces(now, { loading: t('paused.loading'), failed: t('paused.failed') })
  const points = now.data ? pausedPoints(now.data) : none
  const share = now.data ? findPausedShare(now.data.buckets) : null
  const cases = points.reduce((sum, point) => sum + point.cases, 0)
  const drills = useFindDrill(question)
  const empty = useEmptyWords(question)
  const most = points.reduce<PausedPoint | undefined>(
    (found, point) => (point.share !== null && !point.few && point.share > (found?.share ?? -1) ? point : found),
    undefined
  )
  const shareText = (value: number | null) => (value === null ? unknownMark : percent(value))
  return (
    <ChartFrame
      title={t('paused.title')}
      actions={faces.note}
      summary={
        <>
          {share === null
            ? t('paused.unknown')
            : t('paused.summary', { share: percent(share), cases: t('common:cases', { count: cases }) })}{' '}
          {most && points.length > 1 && t('paused.most', { share: shareText(most.share), when: words.when(most) })}
        </>
      }
      table={{
        label: t('table.label'),
        columns: [
          { key: 'name', label: t(`table.${question.by}`) },
          { key: 'share', label: t('paused.share'), numeric: true },
          { key: 'cases', label: t('table.cases'), numeric: true },
          { key: 'remark', label: t('table.remark') }
        ],
        rows: points.toReversed().map(point => ({
          key: point.from,
          cells: [
            words.name(point),
            shareText(point.share),
            <CasesLink
              key="cases"
              question={question}
              drill={{ over: { from: point.from, to: point.to } }}
              count={point.cases}
            >
              {number(point.cases)}
            </CasesLink>,
            point.few ? t('few') : ''
          ]
        }))
      }}
      face={faces.face ?? (cases > 0 ? undefined : <Empty title={empty} />)}
    >
      <Suspense fallback={<div style={{ blockSize: pausedHeight }} />}>
        <PausedChart
          points={points}
          by={question.by}
          onOpen={drills ? ({ from, to, cases: all }) => all > 0 && drills.go({ over: { from, to } }) : undefined}
        />
      </Suspense>
    </ChartFrame>
  )
}
