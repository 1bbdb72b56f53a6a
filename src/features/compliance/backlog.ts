import type { BacklogDay } from '#api/generated/types.gen'
import { dayNumber, weekdayOf } from '#sla/civil'
import type { Drill } from './drill'
import type { Flow } from './search'

/** Some days together: what came and what went, and what was open when they ended. */
export type BacklogPoint = {
  readonly from: string
  readonly to: string
  /** Submitted and reopened. */
  readonly opened: number
  readonly reopened: number
  readonly closed: number
  readonly open: number
}

/** Days as days, weeks (from Sunday) or months; the first and the last may be cut. */
export function backlogPoints(days: readonly BacklogDay[], by: 'day' | 'week' | 'month'): readonly BacklogPoint[] {
  const points: BacklogPoint[] = []
  let current = ''
  for (const { date, opened, reopened, closed, open } of days) {
    const key = keyOf(date, by)
    const before = key === current ? points.pop() : undefined
    current = key
    points.push({
      from: before?.from ?? date,
      to: date,
      opened: (before?.opened ?? 0) + opened + reopened,
      reopened: (before?.reopened ?? 0) + reopened,
      closed: (before?.closed ?? 0) + closed,
      open
    })
  }
  return points
}

function keyOf(date: string, by: 'day' | 'week' | 'month'): string {
  switch (by) {
    case 'day':
      return date
    case 'week':
      return String(dayNumber(date) - weekdayOf(dayNumber(date)))
    case 'month':
      return date.slice(0, 7)
    default:
      return by satisfies never
  }
}

const flowOf = { opened: 'in', reopened: 'reopened', closed: 'out', open: 'open' } as const satisfies Record<
  string,
  Flow
>

/** The cases behind a number of a point: what moved in its days, or what was open at their end. */
export function backlogDrill({ from, to }: BacklogPoint, number: keyof typeof flowOf): Drill {
  return { over: number === 'open' ? { from: to, to } : { from, to }, flow: flowOf[number] }
}

/** The whole range: how much more was open at its end than at its beginning. Null without a day. */
export function backlogChange(points: readonly BacklogPoint[]) {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const before = first.open - first.opened + first.closed
  const sum = (of: (point: BacklogPoint) => number) => points.reduce((total, point) => total + of(point), 0)
  return { before, after: last.open, opened: sum(({ opened }) => opened), closed: sum(({ closed }) => closed) }
}
