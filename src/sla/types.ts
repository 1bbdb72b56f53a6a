/** The vocabulary of the rules of time. Instants are epoch milliseconds, lengths milliseconds, local dates `YYYY-MM-DD`, local times `HH:MM` (`24:00` allowed as an end). */

export type LocalDate = string
export type LocalTime = string

/** One opening of a day, `[opens, closes)` in local time. */
export type Opening = readonly [opens: LocalTime, closes: LocalTime]

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

/** Openings of each weekday, sorted and not overlapping; an empty list is a closed day. */
export type WeekHours = Readonly<Record<Weekday, readonly Opening[]>>

export type Names = { readonly nameAr: string; readonly nameEn: string }

/** Other hours between two dates, both included (Ramadan). The last season that covers a date wins. */
export type Season = Names & { readonly from: LocalDate; readonly to: LocalDate; readonly hours: WeekHours }

/**
 * A date on which the week's hours do not hold.
 * `holiday` is `expected` until it is announced; `closure` is a one-off closing; `opening` gives the date hours of its own.
 * Without `offices` it holds for the whole governorate. An exception that names the office wins over one that does not.
 */
export type CalendarException = Names &
  (
    | {
        readonly kind: 'holiday'
        readonly date: LocalDate
        readonly status: 'expected' | 'announced'
        readonly offices?: readonly string[] | undefined
      }
    | { readonly kind: 'closure'; readonly date: LocalDate; readonly offices?: readonly string[] | undefined }
    | {
        readonly kind: 'opening'
        readonly date: LocalDate
        readonly hours: readonly Opening[]
        readonly offices?: readonly string[] | undefined
      }
  )

/** The working calendar as the agreement gives it; `version` names it in every proof. */
export type CalendarSpec = {
  readonly version: string
  readonly timeZone: string
  readonly week: WeekHours
  readonly seasons: readonly Season[]
  readonly exceptions: readonly CalendarException[]
}

export type TargetUnit = 'workingDays' | 'calendarDays' | 'workingMinutes'
/** What a service promises; `value` is a whole number, 0 means at once. */
export type Target = { readonly value: number; readonly unit: TargetUnit }

/**
 * A half-open interval in which the clock stood still; `to` is null while it still does.
 * `reason` and `waitingFor` are codes of the contract. `expectedEndAt` is a promise to people and moves no deadline.
 */
export type Pause = {
  readonly from: number
  readonly to: number | null
  readonly reason?: string | undefined
  readonly waitingFor?: string | undefined
  readonly expectedEndAt?: number | undefined
}

/** From closing to reopening: a half-open interval that does not count. */
export type Gap = { readonly from: number; readonly to: number }

/**
 * Everything the rules need to know of one case.
 * A reopened case carries the gap between closing and reopening in `gaps`. An extension replaces `target` and leaves the first in `originalTarget`.
 */
export type CaseClock = {
  readonly startedAt: number
  readonly target: Target
  readonly originalTarget?: Target | undefined
  readonly pauses: readonly Pause[]
  readonly gaps?: readonly Gap[] | undefined
  readonly stoppedAt: number | null
  /** The due instant a backend sent. It is believed in place of the computed one, and the budget is what ran until then; null or nothing leaves it to be computed. */
  readonly givenDueAt?: number | null | undefined
}

export type ClockState = 'running' | 'outsideHours' | 'paused' | 'stopped'
export type StandingKind = 'onTrack' | 'atRisk' | 'overdue' | 'paused' | 'met' | 'missed'

/** The policy's part in the standing: from which share of the target on a case is at risk, over 0 and up to 1. */
export type Policy = { readonly atRiskShare: number }

/**
 * Working time in the form people say it: whole further working days and what is left of the current one, in ms.
 * Both are never negative; `late` says that they count up since the due instant. `spanAt` says what exactly a day is.
 */
export type WorkingSpan = { readonly late: boolean; readonly days: number; readonly ms: number }
