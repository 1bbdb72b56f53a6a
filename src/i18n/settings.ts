import { type Digits, isDigits, isLanguage, type Language } from './languages'

export type Settings = { readonly language: Language; readonly digits: Digits }

const storageKey = 'miqat.settings'
const listeners = new Set<() => void>()
let current: Settings = { language: 'ar', digits: 'latn' }

/** The settings on screen; the same object until one of them changes. */
export const getSettings = (): Settings => current

export function subscribeToSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts settings on screen without remembering them. */
export function showSettings(next: Settings): void {
  if (next.language === current.language && next.digits === current.digits) return
  current = next
  for (const listener of listeners) listener()
}

/** What this desk chose before; anything unreadable or unknown is left out, `pseudo` too in a production build. */
export function findStoredSettings(): Partial<Settings> {
  const { language, digits } = readStored()
  return {
    ...(isLanguage(language) && (language !== 'pseudo' || import.meta.env.DEV) ? { language } : {}),
    ...(isDigits(digits) ? { digits } : {})
  }
}

/** Remembers the settings on screen. A full or forbidden storage is no reason to fail: they then hold until the page is left. */
export function storeSettings(): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {}
}

function readStored(): { readonly language?: unknown; readonly digits?: unknown } {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}
