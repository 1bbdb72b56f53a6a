import { CartesianGrid, Line, ReferenceLine, YAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { chartColours } from '#ui/chart-colours'
import type { Axis } from './axes'
import { casesHeight, gapHeight, valueAxisWidth } from './chart-layout'
import { WeekDot } from './WeekDot'
import { findLastWhole, type WeekPoint } from './weekly'

type RatePlotProps = {
  readonly axis: Axis
  readonly target: number
  readonly points: readonly WeekPoint[]
  readonly dotRadius: number
}

/**
 * The upper plot. Its axis may be cut, hence dots; the thin line only leads the eye from one to the next and is broken where a week has no rate.
 * Towards the running week it is dashed: that dot will still move.
 */
export function RatePlot({ axis, target, points, dotRadius }: RatePlotProps) {
  const { dir, targetPercent } = useFormat()
  const lastWhole = findLastWhole(points)?.week
  const line = {
    yAxisId: 'rate',
    stroke: chartColours.now,
    strokeWidth: 1.5,
    isAnimationActive: false,
    activeDot: false
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
      <Line
        {...line}
        dataKey={({ partial, rate }: WeekPoint) => (partial ? null : rate)}
        dot={<WeekDot of="whole" radius={dotRadius} />}
      />
      <Line
        {...line}
        strokeDasharray="3 3"
        dataKey={({ week, partial, rate }: WeekPoint) => (partial || week === lastWhole ? rate : null)}
        dot={<WeekDot of="running" radius={dotRadius} />}
      />
    </>
  )
}
