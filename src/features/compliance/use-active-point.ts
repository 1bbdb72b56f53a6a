import { useActiveTooltipDataPoints, useIsTooltipActive } from 'recharts'
import type { RatePoint } from './series'

/** The point that pointer or arrow keys have come to; undefined while there is none. Works inside a chart only. */
export function useActivePoint(): RatePoint | undefined {
  const points = useActiveTooltipDataPoints<RatePoint>()
  return useIsTooltipActive() ? points?.[0] : undefined
}
