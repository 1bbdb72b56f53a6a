import { CartesianGrid, Line, ReferenceLine, YAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { chartColours } from '#ui/chart-colours'
import type { Axis } from './axes'
import { casesHeight, gapHeight, valueAxisWidth } from './chart-layout'
import { partClass } from './mark-parts'
import { RateDot } from './RateDot'
import type { Step } from './search'
import { findLastWhole, type RatePoint } from './series'

type RatePlotProps = {
  readonly axis: Axis
  readonly target: number
  readonly points: readonly RatePoint[]
  readonly dotRadius: number
  readonly by: Step
  /** There are rates of the days before to draw. */
  readonly held: boolean
}

/** Of more than these the dots of the days before run into each other, and its line is enough. */
const mostDots = 60

/**
 * The upper plot. Its axis may be cut, hence dots; the thin line only leads the eye from one to the next and is broken where a point has no rate.
 * Towards the running one it is dashed: that dot will still move.
 */
export function RatePlot({ axis, target, points, dotRadius, by, held }: RatePlotProps) {
  const { dir, targetPercent } = useFormat()
  const lastWhole = findLastWhole(points)?.from
  const line = {
    yAxisId: 'rate',
    stroke: chartColours.now,
    strokeWidth: 1.5,
    isAnimationActive: false,
    activeDot: false,
    // A weekend is no gap: nothing is due on it.
    connectNulls: by === 'day'
  }
  return (
    <>
      <YAxis
        yAxisId="rate"
        orientation={dir === 'rtl' ? 'right' : 'left'}
        width={valueAxisWidth}
        padding={{ bottom: casesHeight + gapHeight }}
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={{ fill: chartColours.axis }}
        tickFormatter={targetPercent}
      />
      <CartesianGrid yAxisId="rate" vertical={false} syncWithTicks stroke={chartColours.grid} />
      <ReferenceLine yAxisId="rate" y={target} stroke={chartColours.target} strokeWidth={1.5} strokeDasharray="6 4" />
      {held && (
        <Line
          {...line}
          className={partClass('before')}
          stroke={chartColours.before}
          dataKey={({ before }: RatePoint) => before?.rate ?? null}
          dot={points.length <= mostDots && { r: Math.min(2, dotRadius), fill: chartColours.before, strokeWidth: 0 }}
        />
      )}
      <Line
        {...line}
        dataKey={({ partial, rate }: RatePoint) => (partial ? null : rate)}
        dot={<RateDot of="whole" radius={dotRadius} />}
      />
      <Line
        {...line}
        strokeDasharray="3 3"
        dataKey={({ from, partial, rate }: RatePoint) => (partial || from === lastWhole ? rate : null)}
        dot={<RateDot of="running" radius={dotRadius} />}
      />
    </>
  )
}
