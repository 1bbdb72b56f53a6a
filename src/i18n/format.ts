import type { Locale } from './languages'

/** Drawn where a value is not known. Never where it is zero. */
export const unknownMark = '—'
export const minusSign = '\u2212'

const cache = new Map<string, Intl.NumberFormat>()
const lists = new Map<Locale, Intl.ListFormat>()

/** A number with at most `decimals` decimals; NaN and infinity are the unknown mark. Arabic output carries U+200E or U+061C beside signs. */
export const formatNumber = (value: number, locale: Locale, decimals = 1): string =>
  format(value, locale, { maximumFractionDigits: decimals, signDisplay: 'negative' })

/** A difference, always with its sign (U+2212 or +) unless it is zero. */
export const formatSigned = (value: number, locale: Locale, decimals = 1): string =>
  format(value, locale, { maximumFractionDigits: decimals, signDisplay: 'exceptZero' })

/**
 * A measured rate, 0 to 1, with one decimal, cut and never rounded up: 0.9999 is 99.9 % and 0.9496 does not look like a 95 % target met.
 * More than none is at least 0.1 %. Exactly none and exactly all have no decimal.
 */
export function formatPercent(rate: number, locale: Locale): string {
  if (rate === 0 || rate === 1) return format(rate, locale, { style: 'percent' })
  return format(cut(rate), locale, { style: 'percent', minimumFractionDigits: 1 })
}

/** A given rate (a target, an axis mark), 0 to 1, as short as it can be written: 95 %, 92.5 %. */
export const formatTargetPercent = (rate: number, locale: Locale): string =>
  format(rate, locale, { style: 'percent', maximumFractionDigits: 2 })

/**
 * Percentage points from the target to the rate as `formatPercent` shows it, with one decimal: negative is under, zero is on it.
 * Give plural rules the size of this, so that the word fits the number that is shown.
 */
export const pointsFromTarget = (rate: number, target: number): number => Math.round((cut(rate) - target) * 1000) / 10

/** Whole thousandths; the tiny addition undoes 0.29 * 1000 = 289.99999999999994. */
function cut(rate: number): number {
  const thousandths = Math.floor(rate * 1000 + 1e-9)
  if (rate > 0 && thousandths < 1) return 0.001
  return rate < 1 ? Math.min(thousandths, 999) / 1000 : thousandths / 1000
}

/** Names one after the other: `A, B and C`, `أ وب وج`. */
export function formatList(names: readonly string[], locale: Locale): string {
  const intl = lists.get(locale) ?? new Intl.ListFormat(locale)
  lists.set(locale, intl)
  return intl.format(names)
}

function format(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  if (!Number.isFinite(value)) return unknownMark
  const key = `${locale} ${JSON.stringify(options)}`
  const intl = cache.get(key) ?? new Intl.NumberFormat(locale, options)
  cache.set(key, intl)
  return intl.format(value).replace('-', minusSign)
}
