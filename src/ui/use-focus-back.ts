import { useLayoutEffect } from 'react'

/**
 * Who had the focus when something opened over the page has it again when that closes, unless something else took it meanwhile. Mantine's own does not see
 * what is open from its first drawing on, as what is fetched when it is wanted is, nor what is taken away while it is open.
 */
export function useFocusBack(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    return () => {
      const atClose = document.activeElement
      // What closes may hold the focus until it is gone.
      setTimeout(() => {
        const { activeElement } = document
        const isFree = activeElement === null || activeElement === document.body || activeElement === atClose
        if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      }, 10)
    }
  }, [isOpen])
}
