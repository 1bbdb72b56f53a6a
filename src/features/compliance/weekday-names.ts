import type { Locale } from '#i18n/languages'
import { DAY_MS } from '#sla/civil'

/** A Sunday. */
const sunday = 3 * DAY_MS

const names = new Map<Locale, readonly string[]>()

/** Sunday to Saturday, short: `Sun`; Arabic has no shorter form than `الأحد`. */
export function weekdayNames(locale: Locale): readonly string[] {
  const known = names.get(locale)
  if (known) return known
  const intl = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const made = Array.from({ length: 7 }, (_, weekday) => intl.format(sunday + weekday * DAY_MS))
  names.set(locale, made)
  return made
}
