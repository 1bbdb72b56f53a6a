import { chartColours } from '#ui/chart-colours'
import type { RatePoint } from './series'

type RateDotProps = {
  /** Which of the two lines the dot stands on: each draws its own points, so that none is drawn twice. */
  readonly of: 'whole' | 'running'
  readonly radius: number
  /** Filled in by the line. */
  readonly cx?: number
  readonly cy?: number | null
  readonly payload?: RatePoint
}

/** The rate of one point. One without a rate has no dot, nor has one that is the other line's. */
export function RateDot({ of, radius, cx, cy, payload }: RateDotProps) {
  if (cx === undefined || typeof cy !== 'number' || !payload || payload.partial !== (of === 'running')) return null
  return <RateMark x={cx} y={cy} radius={radius} kind={payload.partial ? 'partial' : payload.few ? 'few' : 'whole'} />
}

type RateMarkProps = {
  readonly x: number
  readonly y: number
  readonly radius?: number
  readonly kind: 'whole' | 'few' | 'partial'
}

/** Full: enough cases. Hollow: few. Hollow and broken: not over yet. */
export function RateMark({ x, y, radius = 4, kind }: RateMarkProps) {
  return (
    <circle
      cx={x}
      cy={y}
      r={kind === 'partial' ? radius + 1 : radius}
      fill={kind === 'whole' ? chartColours.now : 'var(--panel)'}
      stroke={chartColours.now}
      strokeWidth={kind === 'whole' ? 1 : radius / 2}
      strokeDasharray={kind === 'partial' ? '3 2.24' : undefined}
    />
  )
}
