import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useWords } from '#i18n/use-words'
import { useFindDesk } from '#live/desk'
import { useWatched } from '#live/use-watched'
import { useShortcuts } from '#ui/use-shortcuts'
import { finder } from './finder'
import { useIdle } from './use-idle'

const loadPalette = () => import('./Palette').then(module => ({ default: module.Palette }))
const loadKeys = () => import('./KeysHelp').then(module => ({ default: module.KeysHelp }))
const Palette = lazy(loadPalette)
const KeysHelp = lazy(loadKeys)

/** The palette and the list of keys, over every page; fetched once it is at rest. */
export function FinderHost() {
  const t = useWords('casework')
  const shown = useWatched(finder)
  const desk = useFindDesk()
  useIdle(loadPalette, loadKeys)
  useEffect(() => {
    if (shown === null) finder.giveBack()
  }, [shown])
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
