import { useActiveTooltipDataPoints, useIsTooltipActive } from 'recharts'
import type { WeekPoint } from './weekly'

/** The week that pointer or arrow keys have come to; undefined while there is none. Works inside a chart only. */
export function useActivePoint(): WeekPoint | undefined {
  const points = useActiveTooltipDataPoints<WeekPoint>()
  return useIsTooltipActive() ? points?.[0] : undefined
}
