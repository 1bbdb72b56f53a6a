import type { RefObject } from 'react'
import { useWords } from '#i18n/use-words'
import { useShortcuts } from '#ui/use-shortcuts'

/** Tells of the keys of a list, which the list hears itself; but for the slash, which means the palette on pages without a list. */
export function useToldKeys(search: RefObject<HTMLInputElement | null>): void {
  const t = useWords('casework')
  useShortcuts({
    title: t('keys.list'),
    shortcuts: [
      { code: 'KeyJ', label: t('keys.down') },
      { code: 'KeyK', label: t('keys.up') },
      { code: 'KeyX', label: t('keys.select') },
      { code: 'KeyA', ctrl: true, label: t('keys.all') },
      { code: 'Enter', label: t('keys.open') },
      { code: 'Slash', label: t('keys.search'), run: () => search.current?.focus() }
    ]
  })
}
