import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useFindDesk } from '#live/desk'
import { useWatched } from '#live/use-watched'
import { useShortcuts } from '#ui/use-shortcuts'
import { finder } from './finder'

const Palette = lazy(() => import('./Palette').then(module => ({ default: module.Palette })))
const KeysHelp = lazy(() => import('./KeysHelp').then(module => ({ default: module.KeysHelp })))

/** The palette and the list of keys, over every page; fetched when first asked for. */
export function FinderHost() {
  const { t } = useTranslation('casework')
  const shown = useWatched(finder)
  const desk = useFindDesk()
  useShortcuts({
    title: t('keys.everywhere'),
    isGeneral: true,
    shortcuts: [
      { code: 'KeyK', ctrl: true, label: t('palette.label'), run: () => finder.show('palette') },
      { code: 'Slash', label: t('palette.button'), run: () => finder.show('palette') },
      { code: 'Slash', shift: true, label: t('keys.title'), run: () => finder.show('keys') },
      { code: 'Escape', label: t('keys.leave') }
    ]
  })
  return (
    <CatchBoundary getResetKey={() => shown ?? ''} errorComponent={() => null}>
      <Suspense>
        {shown === 'palette' && desk && <Palette />}
        {shown === 'keys' && <KeysHelp />}
      </Suspense>
    </CatchBoundary>
  )
}
