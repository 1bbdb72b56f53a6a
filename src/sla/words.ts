import { dayNumber, weekdayOf } from './civil'
import type { LocalDate, Target } from './types'

export type Language = 'ar' | 'en'

/** A word in every plural form of its language, `#` for the number; a form the language lacks is not asked for. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** A stop as a sentence needs it, times as `HH:MM`; `reason` is already in the language. */
export type StopWords = {
  readonly from: string
  readonly to: string
  readonly length: string
  readonly reason: string | null
}

/** Everything a proof says in one language: whole sentences with places for what differs, so that each language orders its own. */
export type ProofWords = {
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  readonly targets: Readonly<Record<Target['unit'], Plural>>
  readonly units: readonly [hours: Plural, minutes: Plural, seconds: Plural]
  readonly and: string
  readonly underOneSecond: string
  readonly atOnce: string
  target(target: string): string
  versions(agreement: string | null, calendar: string): string
  startNotCounted(date: string, time: string): string
  startRan(date: string, time: string, length: string): string
  startsClosed: Readonly<Record<'weekend' | 'noHours', (date: string, time: string) => string>> &
    Readonly<Record<'holiday' | 'expectedHoliday' | 'closure', (date: string, time: string, name: string) => string>>
  counted(date: string, day: string, days: string): string
  countedSpecially(date: string, day: string, days: string, name: string): string
  ran(date: string, length: string): string
  givenBack(date: string, length: string): string
  stoodStill(date: string): string
  weekend(date: string): string
  weekendNamed(date: string, name: string): string
  noHours(date: string): string
  holiday(date: string, name: string): string
  expectedHoliday(date: string, name: string): string
  closure(date: string, name: string): string
  paused(stop: StopWords): string
  reopened(stop: StopWords): string
  due(date: string, time: string): string
  dueAtOnce(date: string, time: string): string
  withoutStops(date: string, time: string, length: string): string
  stillPaused(date: string, time: string, left: string): string
  other(date: string, time: string): string
  readonly otherPaused: string
  extended(target: string, date: string, time: string): string
  extendedPaused(target: string): string
}

const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en')
}

/** `3 working days`, `يوما عمل`: a count in the plural form its language has for it. */
export function countText(count: number, plural: Plural, language: Language): string {
  return (plural[rules[language].select(count)] ?? plural.other).replace('#', String(count))
}

/** A target in words; 0 of anything is at once. */
export function targetText({ value, unit }: Target, words: ProofWords, language: Language): string {
  return value === 0 ? words.atOnce : countText(value, words.targets[unit], language)
}

/** A length in hours, minutes and seconds, cut to the second; hours run past 24, parts that are 0 are left out. */
export function lengthText(ms: number, words: ProofWords, language: Language): string {
  const seconds = Math.floor(ms / 1000)
  const counts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const parts = counts.flatMap((count, index) =>
    count > 0 ? [countText(count, words.units[index] as Plural, language)] : []
  )
  return parts.length > 0 ? parts.join(words.and) : words.underOneSecond
}

/** A date in full, from words of our own: `Intl` of two machines may differ, and a proof must not. */
export function dateText(date: LocalDate, { months, weekdays }: ProofWords): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return `${weekdays[weekdayOf(dayNumber(date))]} ${day} ${months[month - 1]} ${year}`
}
