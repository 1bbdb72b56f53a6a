import { ActionIcon, Button } from '@mantine/core'
import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { setLanguage } from '#i18n/init'
import { type Language, languageNames } from '#i18n/languages'
import { useSettings } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { SystemIcon } from '#ui/icons'

/** A menu brings 40 kB with it, so it is fetched when it is first opened. */
const AppearanceMenu = lazy(() => import('./AppearanceMenu').then(module => ({ default: module.AppearanceMenu })))

/** The other language one press away; appearance and digits in a menu. */
export function SettingsMenu() {
  const { language } = useSettings()
  const [wanted, setWanted] = useState(false)
  const button = <SettingsButton busy={wanted} onOpen={() => setWanted(true)} />
  return (
    <>
      <LanguageButton other={language === 'ar' ? 'en' : 'ar'} />
      {wanted ? (
        <CatchBoundary getResetKey={() => 'menu'} errorComponent={() => button}>
          <Suspense fallback={button}>
            <AppearanceMenu />
          </Suspense>
        </CatchBoundary>
      ) : (
        button
      )}
    </>
  )
}

function SettingsButton({ busy, onOpen }: { readonly busy: boolean; readonly onOpen: () => void }) {
  const t = useWords('common')
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={t('settings.label')}
      aria-haspopup="menu"
      disabled={busy}
      onClick={onOpen}
    >
      <SystemIcon />
    </ActionIcon>
  )
}

function LanguageButton({ other }: { readonly other: Language }) {
  const t = useWords('common')
  const [failed, setFailed] = useState(false)
  const change = () => {
    setLanguage(other).then(
      () => setFailed(false),
      () => setFailed(true)
    )
  }
  return (
    <>
      {failed && <span role="alert">{t('settings.languageFailed')}</span>}
      <Button variant="default" lang={other} onClick={change}>
        {languageNames[other]}
      </Button>
    </>
  )
}
