import type { Completions } from '#api/generated/types.gen'
import { useDesk } from '#live/desk'
import { localDate } from '#sla/local'
import { PeriodFigures } from './PeriodFigures'
import { WeeklyEmpty } from './WeeklyEmpty'
import { WeeklyLoading } from './WeeklyLoading'
import { WeeklyPanel } from './WeeklyPanel'
import { pointsOf, totalOf } from './weekly'

type WeeklyReportProps = {
  readonly completions: Completions
  /** It answers what was asked before. */
  readonly stale: boolean
}

/** Figures and chart of one answer. What is seen comes from the answer alone, so that a picture from before never stands under new words. */
export function WeeklyReport({ completions, stale }: WeeklyReportProps) {
  const { calendar } = useDesk().index.agreement
  const today = localDate(calendar.timeZone, Date.parse(completions.asOf))
  const points = pointsOf(completions, today)
  const total = totalOf(points)
  const period = { from: completions.from, to: earlierOf(completions.to, today) }
  if (total.total === 0) return stale ? <WeeklyLoading /> : <WeeklyEmpty {...period} />
  return (
    <>
      <PeriodFigures total={total} basis={completions.basis} />
      <WeeklyPanel points={points} asOf={Date.parse(completions.asOf)} {...period} />
    </>
  )
}

/** Dates as text are in the order of time. */
function earlierOf(a: string, b: string): string {
  if (a < b) return a
  return b
}
