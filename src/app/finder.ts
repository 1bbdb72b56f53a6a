import type { Watched } from '#live/use-watched'

/** What lies over every page: the palette, or the list of keys. */
export type Found = 'palette' | 'keys' | null

const listeners = new Set<() => void>()
let shown: Found = null
let recent: readonly string[] = []

export const finder: Watched<Found> & { readonly show: (next: Found) => void } = {
  snapshot: () => shown,
  subscribe: listener => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  show: next => {
    shown = next
    for (const listener of listeners) listener()
  }
}

const mostRecent = 5

/** What was chosen last, by its id, newest first; for as long as the page lives, and never a case. */
export const recentChoices = (): readonly string[] => recent

export function noteChoice(id: string): void {
  recent = [id, ...recent.filter(one => one !== id)].slice(0, mostRecent)
}
