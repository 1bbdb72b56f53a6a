import { isMantineColorScheme, type MantineColorSchemeManager } from '@mantine/core'

const storageKey = 'miqat.colourScheme'

/**
 * Keeps the chosen colour scheme at this desk and in step with its other windows. A full or forbidden storage is no reason to fail or to complain:
 * the choice then holds until the page is left. (Mantine's own manager warns on the console and throws when asked to forget.)
 */
export function createColourSchemeManager(): MantineColorSchemeManager {
  let leave = () => {}
  return {
    get: fallback => attempt(() => schemeOr(localStorage.getItem(storageKey), fallback), fallback),
    set: scheme => attempt(() => localStorage.setItem(storageKey, scheme), undefined),
    clear: () => attempt(() => localStorage.removeItem(storageKey), undefined),
    subscribe: onUpdate => {
      const onStorage = ({ key, newValue }: StorageEvent) => {
        if (key === storageKey && isMantineColorScheme(newValue)) onUpdate(newValue)
      }
      window.addEventListener('storage', onStorage)
      leave = () => window.removeEventListener('storage', onStorage)
    },
    unsubscribe: () => leave()
  }
}

const schemeOr = <Fallback>(stored: string | null, fallback: Fallback) =>
  isMantineColorScheme(stored) ? stored : fallback

function attempt<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action()
  } catch {
    return otherwise
  }
}
