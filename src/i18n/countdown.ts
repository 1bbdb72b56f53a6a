import { minusSign } from './format'
import type { Locale } from './languages'

/** Whole further days, and milliseconds of the current one; both count up when late. The same shape as the clock's `WorkingSpan`. */
export type Span = { readonly late: boolean; readonly days: number; readonly ms: number }

const dayLetters: Readonly<Record<Locale, string>> = { 'ar-OM-u-nu-latn': 'ي', 'ar-OM-u-nu-arab': 'ي', 'en-GB': 'd' }

/**
 * Left-to-right mark. An Arabic letter turns the digits after it into Arabic numbers and pulls them to its other side, even inside `dir="ltr"`:
 * measured in Chromium, `2ي 03:14:09` is then seen as `203:14:09 ي`. A mark on both sides of the letter keeps number, letter, clock, with either digits.
 */
const mark = '\u200E'

/**
 * `2d 03:14:09`, with U+2212 in front when late. Place it in a left-to-right isolate. No Intl, no look-up of words: cheap enough for every row, every second.
 * Time left is rounded up and lateness down to whole seconds: `0d 00:00:00` is never shown while time is left.
 */
export function countdownText(span: Span, locale: Locale): string {
  const seconds = span.late ? Math.floor(span.ms / 1000) : Math.ceil(span.ms / 1000)
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  const letter = dayLetters[locale]
  const day = letter === 'd' ? 'd' : `${mark}${letter}${mark}`
  return inDigitsOf(`${span.late ? minusSign : ''}${span.days}${day} ${clock}`, locale)
}

/** Western digits rewritten in the digits of the locale; all else stays. */
function inDigitsOf(text: string, locale: Locale): string {
  if (locale !== 'ar-OM-u-nu-arab') return text
  return text.replace(/[0-9]/g, digit => String.fromCharCode(0x0660 + Number(digit)))
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))
