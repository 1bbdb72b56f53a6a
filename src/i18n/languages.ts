/** `pseudo` exists in development only: English words made strange and laid out right to left, to find text that is not in `locales`. */
export type Language = 'ar' | 'en' | 'pseudo'
export type Digits = 'latn' | 'arab'
export type Direction = 'ltr' | 'rtl'

/** What every formatter takes. The digits are always spelt out: a bare `ar-OM` means ٠-٩ and plain `ar` means 0-9. */
export type Locale = 'ar-OM-u-nu-latn' | 'ar-OM-u-nu-arab' | 'en-GB'

/** Each language under its own name, for the language switch. */
export const languageNames: Readonly<Record<Language, string>> = { ar: 'العربية', en: 'English', pseudo: 'Pseudo' }

export const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'en' || value === 'pseudo'

export const isDigits = (value: unknown): value is Digits => value === 'latn' || value === 'arab'

export const dirOf = (language: Language): Direction => (language === 'en' ? 'ltr' : 'rtl')

/** The tag for `<html lang>` and for plural rules; XB is the region CLDR keeps for pseudo right-to-left text. */
export const tagOf = (language: Language): string => (language === 'pseudo' ? 'en-XB' : language)

/** The digits are a choice of Arabic only. English is `en-GB`: `en-OM` is not in CLDR and becomes American. */
export function localeOf(language: Language, digits: Digits): Locale {
  if (language !== 'ar') return 'en-GB'
  return digits === 'arab' ? 'ar-OM-u-nu-arab' : 'ar-OM-u-nu-latn'
}
