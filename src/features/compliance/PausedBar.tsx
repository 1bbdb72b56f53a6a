import { chartColours } from '#ui/chart-colours'
import type { PausedPoint } from './paused'

type PausedBarProps = {
  /** The id of the pattern. */
  readonly hatch: string
  /** Filled in by the chart. */
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly payload?: PausedPoint
}

/** A hatched bar; of few cases only its outline. */
export function PausedBar({ hatch, x, y, width, height, payload }: PausedBarProps) {
  if (!payload || !width || !height) return null
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      fill={payload.few ? 'none' : `url(#${hatch})`}
      stroke={chartColours.neutral}
      strokeDasharray={payload.few ? '3 2' : undefined}
    />
  )
}
