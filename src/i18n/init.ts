import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatNumber } from './format'
import { type Digits, dirOf, type Language, localeOf, tagOf } from './languages'
import { findStoredSettings, getSettings, type Settings, showSettings, storeSettings } from './settings'
import type { Words } from './words-en'

/** The one instance. Its words come through `startWords`; before that it has none. */
export const i18n = createInstance()

const arrived = new Set<string>()
let turn = 0

/**
 * Loads the words of one language and puts them in place; wait for it before the first render, so that no key is ever drawn.
 * The language is the one chosen at this desk before, else `preferred` (from the configuration), else Arabic.
 * Rejects when the words cannot be downloaded.
 */
export async function startWords(preferred: Language = 'ar'): Promise<void> {
  if (!i18n.isInitialized) await initialise()
  await show({ digits: 'latn', language: preferred, ...findStoredSettings() })
}

/** Changes the language and remembers it. Of two quick choices the later holds. Rejects, with the language unchanged, when its words cannot be downloaded. */
export async function setLanguage(language: Language): Promise<void> {
  if (await show({ language })) storeSettings()
}

/** Shows another language without remembering it: what a screen shows is no choice of the person at this desk. Rejects as `setLanguage` does. */
export async function showLanguage(language: Language): Promise<void> {
  if (language !== getSettings().language) await show({ language })
}

/** Changes the digits of Arabic and remembers them; every sentence with a number in it is drawn again. */
export function setDigits(digits: Digits): void {
  put({ ...getSettings(), digits })
  storeSettings()
}

/** Digits chosen while the words were on their way are kept. */
async function show(next: Partial<Settings> & Pick<Settings, 'language'>): Promise<boolean> {
  turn += 1
  const mine = turn
  await load(next.language)
  if (mine !== turn) return false
  put({ ...getSettings(), ...next })
  return true
}

/** All in one go, without a pause between words and formats: nobody sees half of a switch. */
function put(next: Settings): void {
  showSettings(next)
  if (typeof document !== 'undefined') {
    document.documentElement.lang = tagOf(next.language)
    document.documentElement.dir = dirOf(next.language)
  }
  void i18n.changeLanguage(tagOf(next.language)) // done at once: the words are here and nothing is left to load
}

async function load(language: Language): Promise<void> {
  const tag = tagOf(language)
  if (arrived.has(tag)) return
  for (const [namespace, content] of Object.entries(await wordsOf(language)))
    i18n.addResourceBundle(tag, namespace, content)
  arrived.add(tag)
}

async function wordsOf(language: Language): Promise<Words> {
  if (language === 'ar') return (await import('./words-ar')).words
  const { words } = await import('./words-en')
  if (!import.meta.env.DEV || language === 'en') return words
  return (await import('./pseudo')).pseudoWords(words)
}

async function initialise(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: tagOf(getSettings().language),
    resources: {},
    load: 'currentOnly',
    fallbackLng: import.meta.env.DEV ? false : 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false, bindI18nStore: 'added' },
    saveMissing: true, // only so that the handler below is called
    missingKeyHandler: (_languages, namespace, key) => onMissingKey(`${namespace}:${key}`),
    parseMissingKeyHandler: (_key, given?: string) => given ?? '…',
    missingInterpolationHandler: onMissingVariable
  })
  const { formatter } = i18n.services
  formatter?.add('number', value => formatNumber(Number(value), localeOf(getSettings().language, getSettings().digits)))
  formatter?.add('ltr', value => `\u2066${value}\u2069`)
  formatter?.add('isolate', value => `\u2068${value}\u2069`)
}

/** In production the English words are fetched and drawn as soon as they are here. */
function onMissingKey(key: string): void {
  if (import.meta.env.DEV) throw new Error(`No words for ${key} in ${i18n.language}`)
  load('en').catch(() => undefined)
}

function onMissingVariable(text: string, match: RegExpExecArray): string {
  if (import.meta.env.DEV) throw new Error(`No value for ${match[0]} in “${text}”`)
  return '—'
}
