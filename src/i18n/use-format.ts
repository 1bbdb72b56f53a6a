import { useContext, useSyncExternalStore } from 'react'
import { countdownText, type Span } from './countdown'
import * as dates from './dates'
import { countdownWords, formatDuration } from './durations'
import { formatList, formatNumber, formatPercent, formatSigned, formatTargetPercent } from './format'
import { i18n } from './init'
import { type Digits, type Direction, dirOf, type Language, type Locale, localeOf, tagOf } from './languages'
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

/** The formatters, bound to language, digits and zone: the same object for all who ask, another one whenever one of these changes. */
export function useFormat(): Format {
  const { language, digits } = useSettings()
  return formatFor(language, digits, useContext(TimeZone))
}

const known = new Map<string, Format>()

/** Kept, because every cell of a list asks for it. */
function formatFor(language: Language, digits: Digits, timeZone: string): Format {
  const key = `${language} ${digits} ${timeZone}`
  const format = known.get(key) ?? newFormat(language, digits, timeZone)
  known.set(key, format)
  return format
}

function newFormat(language: Language, digits: Digits, timeZone: string): Format {
  const locale = localeOf(language, digits)
  const t = i18n.getFixedT(tagOf(language), 'common')
  return {
    ...formatsOf(locale, timeZone),
    language,
    digits,
    dir: dirOf(language),
    countdownWords: (span, days) => countdownWords(span, locale, t, days)
  }
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
