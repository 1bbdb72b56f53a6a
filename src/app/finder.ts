import type { Watched } from '#live/use-watched'

/** What lies over every page: the palette, or the list of keys. */
export type Found = 'palette' | 'keys' | null

const listeners = new Set<() => void>()
let shown: Found = null
let recent: readonly string[] = []

/** What had the focus before. */
let back: Element | null = null

export const finder: Watched<Found> & { readonly show: (next: Found) => void; readonly giveBack: () => void } = {
  snapshot: () => shown,
  subscribe: listener => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  show: next => {
    if (shown === null) back = document.activeElement
    shown = next
    for (const listener of listeners) listener()
  },
  /** Gives the focus back, unless something else has taken it meanwhile. */
  giveBack: () => {
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (isFree && back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true })
    back = null
  }
}

const mostRecent = 5

/** What was chosen last, by its id, newest first; for as long as the page lives, and never a case. */
export const recentChoices = (): readonly string[] => recent

export function noteChoice(id: string): void {
  recent = [id, ...recent.filter(one => one !== id)].slice(0, mostRecent)
}
