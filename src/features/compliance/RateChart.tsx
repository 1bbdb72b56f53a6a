import { useId } from 'react'
import { ComposedChart, Tooltip, XAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { casesAxis, namedPoints, rateAxis } from './axes'
import { CasesPlot } from './CasesPlot'
import { ChartWords } from './ChartWords'
import { chartHeight, layoutOf, timeAxisHeight, topMargin } from './chart-layout'
import { axisText } from './date-words'
import { LateHatch } from './LateHatch'
import { MarkChart } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import type { Question } from './question'
import { RatePlot } from './RatePlot'
import type { RatePart, RatePoint } from './series'
import { useRateSaid } from './use-rate-said'

type RateChartProps = {
  readonly points: readonly RatePoint[]
  readonly question: Question
  readonly target: number
  /** It is on the page. Keeps its identity. */
  readonly onDrawn: (() => void) | undefined
  /** Leads to the cases of a point, or of a part of it; undefined where the backend cannot list them. */
  readonly onOpen: ((point: RatePoint, part: RatePart | undefined) => void) | undefined
}

/**
 * Rates as dots above, cases as bars from zero below, on one axis of time that runs with the language: in Arabic from right to left, the values at
 * the right. It stands in a left-to-right element (see `ChartFrame`), so each text in it brings its own direction.
 */
export function RateChart({ points, question, target, onDrawn, onOpen }: RateChartProps) {
  const t = useWords('compliance')
  const { dir, locale } = useFormat()
  const { by, before } = question
  const hatch = useId()
  const rtl = dir === 'rtl'
  const { said, parts, tell } = useRateSaid(question)
  const rates = rateAxis(points, target)
  return (
    <MarkChart height={chartHeight} said={said} parts={parts} onOpen={onOpen} onDrawn={onDrawn}>
      {(width, heard) => {
        const layout = layoutOf(width, points.length)
        const { endMargin } = layout
        return (
          <ComposedChart
            data={[...points]}
            width={width}
            height={chartHeight}
            margin={{ top: topMargin, bottom: 0, left: rtl ? endMargin : 0, right: rtl ? 0 : endMargin }}
            barCategoryGap="25%"
            aria-label={t('chart.title')}
            desc={t('chart.keysParts')}
          >
            <LateHatch id={hatch} />
            <XAxis
              dataKey="from"
              reversed={rtl}
              ticks={[...namedPoints(points, layout.plotWidth, layout.nameWidth)]}
              interval={0}
              height={timeAxisHeight}
              tickLine={false}
              tickMargin={8}
              tick={{ fill: chartColours.axis, direction: dir }}
              stroke={chartColours.axis}
              tickFormatter={(from: string) => axisText(from, by, locale)}
            />
            <CasesPlot axis={casesAxis(points)} hatch={hatch} />
            <RatePlot
              axis={rates}
              target={target}
              points={points}
              by={by}
              dotRadius={layout.dotRadius}
              held={before !== null}
            />
            <ChartWords rateFrom={rates.from} target={target} narrow={layout.narrow} />
            <Tooltip
              content={<MarkTooltip<RatePoint> tell={tell} />}
              cursor={{ stroke: chartColours.axis, strokeDasharray: '2 3' }}
              isAnimationActive={false}
              offset={16}
              position={{ y: 0 }}
              reverseDirection={{ x: rtl, y: false }}
              wrapperStyle={{ zIndex: 1 }}
            />
            {heard}
          </ComposedChart>
        )
      }}
    </MarkChart>
  )
}
