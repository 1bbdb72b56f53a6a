import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ComposedChart, Tooltip, XAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { chartColours } from '#ui/chart-colours'
import { casesAxis, namedWeeks, rateAxis } from './axes'
import { CasesPlot } from './CasesPlot'
import { ChartWords } from './ChartWords'
import { chartHeight, layoutOf, topMargin, weekAxisHeight } from './chart-layout'
import { LateHatch } from './LateHatch'
import { RatePlot } from './RatePlot'
import { SpokenWeek } from './SpokenWeek'
import { WeekTooltip } from './WeekTooltip'
import { weekText } from './week-dates'
import type { WeekPoint } from './weekly'

type WeeklyDrawingProps = {
  readonly points: readonly WeekPoint[]
  readonly target: number
  readonly width: number
  /** Where the week that is pointed at is said. */
  readonly spoken: HTMLElement | null
}

/**
 * Rates as dots above, cases as bars from zero below, on one axis of weeks that runs with the language: in Arabic from right to left, the values at
 * the right. It stands in a left-to-right element (see `ChartFrame`), so each text in it brings its own direction.
 */
export function WeeklyDrawing({ points, target, width, spoken }: WeeklyDrawingProps) {
  const { t } = useTranslation('compliance')
  const { dir, locale } = useFormat()
  const hatch = useId()
  const rtl = dir === 'rtl'
  const layout = layoutOf(width, points.length)
  const { endMargin } = layout
  const rates = rateAxis(points, target)
  const named = namedWeeks(points, layout.plotWidth, layout.weekNameWidth)
  return (
    <ComposedChart
      data={[...points]}
      width={width}
      height={chartHeight}
      margin={{ top: topMargin, bottom: 0, left: rtl ? endMargin : 0, right: rtl ? 0 : endMargin }}
      barCategoryGap="25%"
      aria-label={t('chart.title')}
      desc={t('chart.keys')}
    >
      <LateHatch id={hatch} />
      <XAxis
        dataKey="week"
        reversed={rtl}
        ticks={[...named]}
        interval={0}
        height={weekAxisHeight}
        tickLine={false}
        tickMargin={8}
        tick={{ fill: chartColours.axis, direction: dir }}
        stroke={chartColours.axis}
        tickFormatter={(week: string) => weekText(week, locale)}
      />
      <CasesPlot axis={casesAxis(points)} hatch={hatch} />
      <RatePlot axis={rates} target={target} points={points} dotRadius={layout.dotRadius} />
      <ChartWords rateFrom={rates.from} target={target} narrow={layout.narrow} />
      <Tooltip
        content={<WeekTooltip />}
        cursor={{ stroke: chartColours.axis, strokeDasharray: '2 3' }}
        isAnimationActive={false}
        offset={16}
        position={{ y: 0 }}
        reverseDirection={{ x: rtl, y: false }}
        wrapperStyle={{ zIndex: 1 }}
      />
      <SpokenWeek into={spoken} />
    </ComposedChart>
  )
}
