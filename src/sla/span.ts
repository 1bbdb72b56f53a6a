import type { Calendar } from './calendar'
import { type Timeline, workedUntil } from './timeline'
import type { WorkingSpan } from './types'

/**
 * Working time between `now` and `dueAt` as whole further working days plus what is left of the current one.
 *
 * The current date is the one whose working time is running, or the next to open. `ms` is what is left of it together with the
 * part of the due date before the due instant; `days` are the whole working dates between. Where `ms` would reach the length of
 * the current date it becomes a day, so `ms` is always under one day and no closing, night or weekend changes what is shown:
 * Sunday 10:00, due at Monday's close, is 1 day 04:30:00; from Sunday's close to Monday's opening it is 1 day 00:00:00; then
 * 0 days 06:59:59. A day is worth the current date's hours, so days of unequal length (the edges of Ramadan) add up as dates do.
 *
 * For a target in calendar days pass `calendar.always`: days are then local dates, and the clock never stands.
 *
 * It knows no pauses: ask `standing` for a case that is paused, or was after its deadline.
 *
 * Late spans count up from the due instant by the same rule and are zero until working time has passed.
 * Two lookups, two binary searches and one small object: cheap enough for each visible row each second.
 */
export function spanAt(calendar: Calendar, dueAt: number, now: number, line: Timeline = calendar.working): WorkingSpan {
  return spanBetween(line, workedUntil(line, now), workedUntil(line, dueAt), now > dueAt)
}

/** The same between two sums of working time, for a clock whose due instant is not known because it stands still. */
export function spanBetween(line: Timeline, workedNow: number, workedDue: number, late: boolean): WorkingSpan {
  const now = dateAfter(line, workedNow)
  const due = dateAfter(line, workedDue)
  const opening = line.daySums[now - 1] ?? 0
  const length = (line.daySums[now] ?? workedNow) - opening
  if (now === due) return spanOf(late, 0, Math.abs(workedDue - workedNow), length)
  const dueOpening = line.daySums[due - 1] ?? 0
  if (!late) {
    return spanOf(false, due - now - 1, opening + length - workedNow + workedDue - dueOpening, length)
  }
  const dueClosing = line.daySums[due] ?? workedDue
  return spanOf(true, now - due - 1, workedNow - opening + dueClosing - workedDue, length)
}

function spanOf(late: boolean, days: number, ms: number, length: number): WorkingSpan {
  const carried = length > 0 ? Math.floor(ms / length) : 0
  return { late, days: days + carried, ms: ms - carried * length }
}

/** Index of the working date in whose time a sum of working time falls; a sum at a closing falls in the next one. */
function dateAfter({ daySums }: Timeline, worked: number): number {
  let low = 0
  let high = daySums.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((daySums[middle] as number) <= worked) low = middle + 1
    else high = middle
  }
  return low
}

/** `hh:mm:ss` of a length in ms, cut to the second; hours run past 24. A not finite length is an empty string. */
export function clockText(ms: number): string {
  if (!Number.isFinite(ms)) return ''
  const seconds = Math.floor(Math.abs(ms) / 1000)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':')
}
