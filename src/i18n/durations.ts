import type { TFunction } from 'i18next'
import type { Span } from './countdown'
import { unknownMark } from './format'
import type { Locale } from './languages'

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1]
] as const

type Unit = (typeof units)[number][0]

const numbers = new Map<string, Intl.NumberFormat>()
const lists = new Map<Locale, Intl.ListFormat>()

/** A length in its two largest units, cut: `3 hours 14 minutes`, `ساعتان و5 دقائق`. The sign is dropped; not finite is the unknown mark. */
export function formatDuration(ms: number, locale: Locale): string {
  if (!Number.isFinite(ms)) return unknownMark
  const length = Math.floor(Math.abs(ms))
  const first = units.findIndex(([, size]) => length >= size)
  if (first < 0) return inUnit(0, 'second', locale)
  return joined(partsOf(length, units.slice(first, first + 2), locale), locale)
}

/**
 * The countdown in words, to the minute, for labels and titles: `2 working days 3 hours 14 minutes left`, `5 minutes late`.
 * `days` says which days the service counts. Less than a minute is said so.
 */
export function countdownWords(
  span: Span,
  locale: Locale,
  t: TFunction<'common'>,
  days: 'workingDays' | 'calendarDays' = 'workingDays'
): string {
  const parts = [
    ...(span.days > 0 ? [t(days, { count: span.days })] : []),
    ...partsOf(span.ms, units.slice(1, 3), locale)
  ]
  const length = parts.length > 0 ? joined(parts, locale) : t('span.lessThanMinute')
  return span.late ? t('span.late', { length }) : t('span.left', { length })
}

function partsOf(ms: number, wanted: readonly (typeof units)[number][], locale: Locale): readonly string[] {
  const parts: string[] = []
  let rest = ms
  for (const [unit, size] of wanted) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(inUnit(count, unit, locale))
  }
  return parts
}

function inUnit(count: number, unit: Unit, locale: Locale): string {
  const key = `${locale} ${unit}`
  const intl = numbers.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  numbers.set(key, intl)
  return intl.format(count)
}

function joined(parts: readonly string[], locale: Locale): string {
  const intl = lists.get(locale) ?? new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' })
  lists.set(locale, intl)
  return intl.format(parts)
}
