import type { CaseRow } from '#api/generated/types.gen'
import { readClock } from '#live/live-case'
import type { CaseClock } from '#sla/types'

/** A case's clock for the rules of time, with why each pause began: a proof says it. */
export function wholeClock(row: CaseRow): CaseClock {
  const clock = readClock(row)
  const pauses = clock.pauses.map((pause, index) => ({ ...pause, reason: row.clock.pauses[index]?.reason }))
  return { ...clock, pauses }
}

/**
 * The case with another clock, as the contract writes it. A deadline the backend gave does not survive: it was for the clock before,
 * and until the backend has answered the rules of time say what it will be.
 */
export function withClock<Row extends CaseRow>(row: Row, clock: CaseClock): Row {
  const { dueAt: _, ...kept } = row.clock
  return {
    ...row,
    clock: {
      ...kept,
      target: clock.target,
      ...(clock.originalTarget && { originalTarget: clock.originalTarget }),
      pauses: clock.pauses.map(({ from, to }, index) => ({
        ...row.clock.pauses[index],
        from: textOf(from),
        to: to === null ? null : textOf(to)
      })),
      ...(clock.gaps && { gaps: clock.gaps.map(({ from, to }) => ({ from: textOf(from), to: textOf(to) })) }),
      stoppedAt: clock.stoppedAt === null ? null : textOf(clock.stoppedAt)
    }
  }
}

const textOf = (instant: number) => new Date(instant).toISOString()

export const isPaused = ({ clock }: CaseRow) => clock.pauses.some(({ to }) => to === null)
