import { useEffect } from 'react'
import { showLanguage } from '#i18n/init'
import type { Language } from '#i18n/languages'
import type { WallboardSearch } from './search'

const scheme = 'data-mantine-color-scheme'

/** What the address asks of the looks of the screen, for as long as it is shown; nothing of it is remembered for other pages of this machine. */
export function useWallLook(theme: WallboardSearch['theme'], language: Language | undefined) {
  useEffect(() => {
    const root = document.documentElement
    root.setAttribute('data-wall', '')
    return () => root.removeAttribute('data-wall')
  }, [])
  useEffect(() => {
    if (theme === undefined) return
    const root = document.documentElement
    const before = root.getAttribute(scheme)
    root.setAttribute(scheme, theme)
    return () => {
      if (before !== null) root.setAttribute(scheme, before)
    }
  }, [theme])
  useEffect(() => {
    // Without its words the screen stays in the language it has, and the next round tries again.
    if (language !== undefined) void showLanguage(language).catch(() => {})
  }, [language])
}
