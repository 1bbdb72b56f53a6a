import type {
  CalendarException,
  CalendarSpec,
  CaseClock,
  Opening,
  Season,
  Target,
  WeekHours
} from '../../src/sla/types'

const day: readonly Opening[] = [['07:30', '14:30']]
const short: readonly Opening[] = [['09:00', '14:00']]

/** Sunday to Thursday, Friday and Saturday closed. */
export function sundayToThursday(hours: readonly Opening[]): WeekHours {
  return { sun: hours, mon: hours, tue: hours, wed: hours, thu: hours, fri: [], sat: [] }
}

export const ramadan: Season = {
  from: '2026-02-19',
  to: '2026-03-19',
  nameAr: 'رمضان 1447',
  nameEn: 'Ramadan 1447',
  hours: sundayToThursday(short)
}

export function holiday(date: string, status: 'expected' | 'announced' = 'announced'): CalendarException {
  return { kind: 'holiday', status, date, nameAr: 'اليوم الوطني', nameEn: 'National Day' }
}

/** A calendar of Muscat: counters open from 07:30 to 14:30, in Ramadan 2026 from 09:00 to 14:00. */
export function muscat(...exceptions: readonly CalendarException[]): CalendarSpec {
  return { version: '2026-01', timeZone: 'Asia/Muscat', week: sundayToThursday(day), seasons: [ramadan], exceptions }
}

/** An instant by local time in Muscat: `at('2026-11-22 10:00')`. */
export function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}+04:00`)
}

/** Local time in Muscat of an instant, for assertions that can be read. */
export function local(instant: number | null): string | null {
  return instant === null
    ? null
    : new Date(instant + 14_400_000)
        .toISOString()
        .slice(0, 23)
        .replace('T', ' ')
        .replace(/(:00)?\.000$/, '')
}

export function days(value: number): Target {
  return { value, unit: 'workingDays' }
}

export function minutes(value: number): Target {
  return { value, unit: 'workingMinutes' }
}

/** An open case without pauses; `more` adds what a test is about. */
export function started(startedAt: string, target: Target, more: Partial<CaseClock> = {}): CaseClock {
  return { startedAt: at(startedAt), target, pauses: [], stoppedAt: null, ...more }
}
