import type { Calendar } from './calendar'
import { type DayNumber, dateOf, weekdayOf } from './civil'
import { startOfDay } from './local'
import { type DayRule, ruleOf } from './plan'
import { type Run, ranUntil } from './run'
import { type Stop, stopListOf } from './stops'
import { workedUntil } from './timeline'
import { type CaseClock, type LocalDate, type Names, type Weekday, weekdays } from './types'
import { localDay } from './zone'

/** Why a date does not count: by the week, by name, or (`noHours`) because a clock change swallowed its hours. */
export type ClosedKind = 'weekend' | 'holiday' | 'expectedHoliday' | 'closure' | 'noHours'

/**
 * What a date is to the count. `start` is day 0, closed itself or not; `counted` is day `day` of the target; `givenBack` returns paused time after the count;
 * `ran` is a date of a target in minutes; `paused` a working date on which nothing ran; `closed` says why nothing could.
 */
export type ProofKind =
  | { readonly kind: 'start'; readonly why: ClosedKind | null }
  | { readonly kind: 'ran' | 'givenBack' | 'paused' }
  | { readonly kind: 'counted'; readonly day: number }
  | { readonly kind: 'closed'; readonly why: ClosedKind }

/** A stop's part of one date. `to` is null while it still stands; `workingMs` is what the part is worth. */
export type ProofStop = Omit<Stop, 'to'> & { readonly to: number | null; readonly workingMs: number }

/** One date of the ledger. `exception` names the holiday, closure or extra opening the date has, `season` the hours it falls under. */
export type ProofLine = ProofKind & {
  readonly date: LocalDate
  readonly weekday: Weekday
  readonly exception: Names | null
  readonly isExtraOpening: boolean
  readonly season: Names | null
  /** Time that ran on this date before the deadline, in ms. */
  readonly ranMs: number
  readonly stops: readonly ProofStop[]
  readonly isDue: boolean
}

type Ledger = {
  readonly calendar: Calendar
  readonly clock: CaseClock
  readonly run: Run
  readonly stops: readonly Stop[]
  readonly startDay: DayNumber
  readonly lastDay: DayNumber
  readonly endsAt: number
  readonly isKnown: boolean
}

/** The lines from the date of the start to `lastDay`. They end at the deadline, or where a pause began that still stands. */
export function proofLines(
  calendar: Calendar,
  clock: CaseClock,
  run: Run,
  lastDay: DayNumber,
  endsAt: number,
  isKnown: boolean
): readonly ProofLine[] {
  const startDay = localDay(calendar.zone, run.startedAt)
  const ledger = { calendar, clock, run, stops: stopListOf(clock), startDay, lastDay, endsAt, isKnown }
  return Array.from({ length: lastDay - startDay + 1 }, (_, index) => lineFor(ledger, startDay + index))
}

function lineFor(ledger: Ledger, day: DayNumber): ProofLine {
  const { calendar, run, endsAt } = ledger
  const [from, to] = [startOfDay(calendar, day), Math.min(endsAt, startOfDay(calendar, day + 1))]
  const rule = ruleOf(calendar.plan, day)
  const ranMs = ranUntil(run, to) - ranUntil(run, from)
  const { exception, season } = rule
  return {
    ...kindOf(ledger, day, rule, ranMs),
    date: dateOf(day),
    weekday: weekdays[weekdayOf(day)] as Weekday,
    exception: exception && { nameAr: exception.nameAr, nameEn: exception.nameEn },
    isExtraOpening: exception?.kind === 'opening',
    season,
    ranMs,
    stops: ledger.stops.flatMap(stop => stopWithin(ledger, stop, from, to)),
    isDue: ledger.isKnown && day === ledger.lastDay
  }
}

function kindOf({ run, clock, startDay }: Ledger, day: DayNumber, rule: DayRule, ranMs: number): ProofKind {
  const { rank, firstDay } = run.line
  const upTo = rank[day - firstDay] as number
  const isClosed = upTo === (rank[day - 1 - firstDay] ?? 0)
  if (day === startDay) return { kind: 'start', why: isClosed ? closedKind(rule) : null }
  if (isClosed) return { kind: 'closed', why: closedKind(rule) }
  if (clock.target.unit === 'workingMinutes') return { kind: ranMs > 0 ? 'ran' : 'paused' }
  const count = upTo - (rank[startDay - firstDay] as number)
  if (count <= clock.target.value) return { kind: 'counted', day: count }
  return { kind: ranMs > 0 ? 'givenBack' : 'paused' }
}

/** A weekend is one first: the holiday that falls on it changes nothing, however sure it is. */
function closedKind({ usual, exception }: DayRule): ClosedKind {
  if (usual.length === 0) return exception?.kind === 'opening' ? 'noHours' : 'weekend'
  if (exception?.kind === 'holiday') return exception.status === 'expected' ? 'expectedHoliday' : 'holiday'
  return exception?.kind === 'closure' ? 'closure' : 'noHours'
}

function stopWithin({ run, endsAt, isKnown }: Ledger, stop: Stop, from: number, to: number): ProofStop[] {
  const begins = Math.max(stop.from, from, run.startedAt)
  const ends = Math.min(stop.to, to)
  if (begins < ends)
    return [{ ...stop, from: begins, to: ends, workingMs: workedUntil(run.line, ends) - workedUntil(run.line, begins) }]
  // The pause that still stands begins where the ledger ends, and is the reason it does.
  return !isKnown && stop.to === Infinity && begins === endsAt
    ? [{ ...stop, from: begins, to: null, workingMs: 0 }]
    : []
}
