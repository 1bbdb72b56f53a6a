import type { CaseRow } from '#api/generated/types.gen'
import type { Calendar } from '#sla/calendar'
import { nextKindChange } from '#sla/changes'
import { standing } from '#sla/clock'
import type { Course } from '#sla/course'
import { isDueToday, kindAt } from '#sla/state'
import type { CaseClock, LocalDate, StandingKind } from '#sla/types'
import { clockOf } from './case-clock'
import type { LiveCase } from './live-case'
import { dueAtOf, frozenLeftOf } from './order'

/** The instant of a reading: one object for all that were read at it. */
export type Moment = { readonly at: number }

/** The local date a case is due on, from its first instant to the first one after it; one object for all that are due on it. */
export type DueDay = { readonly on: LocalDate; readonly from: number; readonly to: number }

/** What stays of a case until its row changes, whatever the time. */
export type Kept = {
  readonly row: CaseRow
  readonly calendar: Calendar
  readonly rank: number
  readonly riskAt: number
  readonly day: DueDay | null
}

/**
 * A case as the live set keeps it: only what an order or a count needs is stored, the rest is worked out when somebody looks.
 * It is a class because 100,000 objects share its getters; with every field stored they took twice the memory.
 */
export class OpenCase implements LiveCase {
  readonly row: CaseRow
  readonly calendar: Calendar
  readonly rank: number
  readonly riskAt: number
  readonly day: DueDay | null
  readonly moment: Moment
  readonly kind: StandingKind
  readonly dueToday: boolean
  /** Infinity for never. */
  readonly turnsAt: number
  private known: CaseClock | null = null

  constructor({ row, calendar, rank, riskAt, day }: Kept, moment: Moment, course: Course) {
    this.row = row
    this.calendar = calendar
    this.rank = rank
    this.riskAt = riskAt
    this.day = day
    this.moment = moment
    this.kind = kindAt(course, moment.at)
    this.dueToday = isDueToday(course, moment.at)
    this.turnsAt = nextKindChange(course, moment.at)
  }

  get clock(): CaseClock {
    this.known ??= clockOf(this.row)
    return this.known
  }
  get dueAt(): number | null {
    return dueAtOf(this.rank)
  }
  get dueOn(): LocalDate | null {
    return this.day?.on ?? null
  }
  get leftMs(): number {
    const frozen = this.kind === 'paused' ? frozenLeftOf(this.rank) : null
    return frozen ?? standing(this.calendar, this.clock, this.moment.at).leftMs
  }
  get changesAt(): number | null {
    return this.turnsAt === Number.POSITIVE_INFINITY ? null : this.turnsAt
  }
}
