import { useContext, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { countdownText, type Span } from './countdown'
import * as dates from './dates'
import { countdownWords, formatDuration } from './durations'
import { formatList, formatNumber, formatPercent, formatSigned, formatTargetPercent } from './format'
import { type Digits, type Direction, dirOf, type Language, type Locale, localeOf } from './languages'
import { getSettings, type Settings, subscribeToSettings } from './settings'
import { TimeZone } from './time-zone'

export type Format = ReturnType<typeof formatsOf> & {
  readonly language: Language
  readonly digits: Digits
  readonly dir: Direction
  /** `2 working days 3 hours left`, for `aria-label` and `title`. */
  readonly countdownWords: (span: Span, days?: 'workingDays' | 'calendarDays') => string
}

/** The language and digits on screen. */
export const useSettings = (): Settings => useSyncExternalStore(subscribeToSettings, getSettings, getSettings)

/** The formatters, bound to language, digits and zone. A new object whenever one of these changes: name it in the dependencies of a memo. */
export function useFormat(): Format {
  const { language, digits } = useSettings()
  const timeZone = useContext(TimeZone)
  const { t } = useTranslation('common')
  return useMemo(() => {
    const locale = localeOf(language, digits)
    return {
      ...formatsOf(locale, timeZone),
      language,
      digits,
      dir: dirOf(language),
      countdownWords: (span: Span, days?: 'workingDays' | 'calendarDays') => countdownWords(span, locale, t, days)
    }
  }, [language, digits, timeZone, t])
}

/** The pure formatters with locale and zone filled in, for code outside React (exports, charts). Instants in epoch milliseconds, rates 0 to 1. */
export function formatsOf(locale: Locale, timeZone: string) {
  return {
    locale,
    timeZone,
    number: (value: number, decimals?: number) => formatNumber(value, locale, decimals),
    signed: (value: number, decimals?: number) => formatSigned(value, locale, decimals),
    percent: (rate: number) => formatPercent(rate, locale),
    targetPercent: (rate: number) => formatTargetPercent(rate, locale),
    list: (names: readonly string[]) => formatList(names, locale),
    date: (at: number) => dates.formatDate(at, locale, timeZone),
    dateLong: (at: number) => dates.formatDateLong(at, locale, timeZone),
    dayMonth: (at: number) => dates.formatDayMonth(at, locale, timeZone),
    weekday: (at: number) => dates.formatWeekday(at, locale, timeZone),
    time: (at: number) => dates.formatTime(at, locale, timeZone),
    clock: (at: number) => dates.formatClock(at, locale, timeZone),
    dateTime: (at: number) => dates.formatDateTime(at, locale, timeZone),
    hijri: (at: number) => dates.formatHijri(at, locale, timeZone),
    relativeDay: (at: number, now: number) => dates.formatRelativeDay(at, now, locale, timeZone),
    duration: (ms: number) => formatDuration(ms, locale),
    countdown: (span: Span) => countdownText(span, locale)
  }
}
