import { unknownMark } from './format'
import type { Locale } from './languages'

const dayMs = 86_400_000

const styles = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  dateTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hijri: { calendar: 'islamic-umalqura', day: 'numeric', month: 'long', year: 'numeric' },
  sortable: { calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type Style = keyof typeof styles

const cache = new Map<string, Intl.DateTimeFormat>()
const relative = new Map<Locale, Intl.RelativeTimeFormat>()

/*
 * Instants are epoch milliseconds; `timeZone` is the IANA zone of the agreement, never the desk's own.
 * An instant that is not finite is the unknown mark; an unknown zone throws a RangeError.
 */

/** `Thu 19 Nov`, `الخميس، 19 نوفمبر` */
export const formatDate = (at: number, locale: Locale, timeZone: string): string =>
  format('short', at, locale, timeZone)

/** `Thursday, 19 November 2026` */
export const formatDateLong = (at: number, locale: Locale, timeZone: string): string =>
  format('long', at, locale, timeZone)

/** `19 Nov`, for axes. */
export const formatDayMonth = (at: number, locale: Locale, timeZone: string): string =>
  format('dayMonth', at, locale, timeZone)

/** `November 2026`, above a calendar. */
export const formatMonthYear = (at: number, locale: Locale, timeZone: string): string =>
  format('monthYear', at, locale, timeZone)

/** `Thu`; Arabic has no shorter form than `الخميس`. */
export const formatWeekday = (at: number, locale: Locale, timeZone: string): string =>
  format('weekday', at, locale, timeZone)

/** `14:30`, 24 hours in both languages. */
export const formatTime = (at: number, locale: Locale, timeZone: string): string => format('time', at, locale, timeZone)

/** `14:30:05` */
export const formatClock = (at: number, locale: Locale, timeZone: string): string =>
  format('clock', at, locale, timeZone)

/** `Thu 19 Nov, 14:30` */
export const formatDateTime = (at: number, locale: Locale, timeZone: string): string =>
  format('dateTime', at, locale, timeZone)

/** `9 Jumada II 1448 AH` by the Umm al-Qura calendar, from which Oman may differ by a day. */
export const formatHijri = (at: number, locale: Locale, timeZone: string): string =>
  format('hijri', at, locale, timeZone)

/** Today, tomorrow, `in 3 days`: calendar days between two instants, not 24-hour lengths. */
export function formatRelativeDay(at: number, now: number, locale: Locale, timeZone: string): string {
  if (!Number.isFinite(at) || !Number.isFinite(now)) return unknownMark
  const intl = relative.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  relative.set(locale, intl)
  return intl.format(dayNumber(at, timeZone) - dayNumber(now, timeZone), 'day')
}

/** A local date `YYYY-MM-DD` as an instant; write it in the zone `UTC`, which gives the same date back. NaN for anything else. */
export const instantOfDate = (date: string): number =>
  /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T12:00:00Z`) : Number.NaN

const dayNumber = (at: number, timeZone: string) =>
  Date.parse(format('sortable', at, 'en-GB', timeZone).split('/').reverse().join('-')) / dayMs

function format(style: Style, at: number, locale: Locale, timeZone: string): string {
  if (!Number.isFinite(at)) return unknownMark
  const key = `${style} ${locale} ${timeZone}`
  const intl = cache.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone })
  cache.set(key, intl)
  return intl.format(at)
}
