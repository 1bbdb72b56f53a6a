import { formatDayMonth, instantOfDate } from '#i18n/dates'
import type { Locale } from '#i18n/languages'
import type { Step } from './search'

const styles = {
  full: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const cache = new Map<string, Intl.DateTimeFormat>()

/*
 * The dates of an answer are local dates of the agreement's zone already: they are written in UTC, which gives the same date back.
 */

/** `22 Nov`, the name of a day, or of a week by its first. */
export const dayText = (date: string, locale: Locale): string => formatDayMonth(instantOfDate(date), locale, 'UTC')

/** `22 Nov 2026`: a period may reach over the turn of the year. */
export const dateText = (date: string, locale: Locale): string => format('full', date, locale)

/** `Sunday, 22 November 2026` */
export const weekdayText = (date: string, locale: Locale): string => format('weekday', date, locale)

/** `November 2026` */
export const monthText = (date: string, locale: Locale): string => format('month', date, locale)

/** `Nov`, where the year is plain from its neighbours. */
export const shortMonthText = (date: string, locale: Locale): string => format('shortMonth', date, locale)

/** Below an axis: a month by its short name, anything else by its first day. */
export const axisText = (date: string, by: Step, locale: Locale): string =>
  by === 'month' ? shortMonthText(date, locale) : dayText(date, locale)

function format(style: keyof typeof styles, date: string, locale: Locale): string {
  const key = `${style} ${locale}`
  const intl = cache.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' })
  cache.set(key, intl)
  return intl.format(instantOfDate(date))
}
