import type { CaseRow } from '#api/generated/types.gen'
import type { CaseClock } from '#sla/types'

/** A row's clock with its instants as numbers. */
export function clockOf({ clock }: CaseRow): CaseClock {
  return {
    startedAt: Date.parse(clock.startedAt),
    target: clock.target,
    originalTarget: clock.originalTarget,
    pauses: clock.pauses.map(pause => ({
      from: Date.parse(pause.from),
      to: pause.to === null ? null : Date.parse(pause.to)
    })),
    gaps: clock.gaps?.map(gap => ({ from: Date.parse(gap.from), to: Date.parse(gap.to) })),
    stoppedAt: clock.stoppedAt === null ? null : Date.parse(clock.stoppedAt),
    givenDueAt: clock.dueAt == null ? null : Date.parse(clock.dueAt)
  }
}
