import { formatDayMonth, instantOfDate } from '#i18n/dates'
import type { Locale } from '#i18n/languages'

const full = new Map<Locale, Intl.DateTimeFormat>()

/*
 * The dates of an answer are local dates of the agreement's zone already: they are written in UTC, which gives the same date back.
 */

/** `22 Nov`, the name of a week by its Sunday. */
export const weekText = (week: string, locale: Locale): string => formatDayMonth(instantOfDate(week), locale, 'UTC')

/** `22 Nov 2026`: a period may reach over the turn of the year. */
export function dateText(date: string, locale: Locale): string {
  const intl =
    full.get(locale) ??
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  full.set(locale, intl)
  return intl.format(instantOfDate(date))
}
