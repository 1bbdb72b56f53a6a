import { ActionIcon, Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setLanguage } from '#i18n/init'
import { type Language, languageNames } from '#i18n/languages'
import { useSettings } from '#i18n/use-format'
import { SystemIcon } from '#ui/icons'

/** A menu brings 40 kB with it, and nobody opens this one before the first page is read. */
const AppearanceMenu = lazy(() => import('./AppearanceMenu').then(module => ({ default: module.AppearanceMenu })))

/** The other language one press away; appearance and digits in a menu. */
export function SettingsMenu() {
  const { t } = useTranslation()
  const { language } = useSettings()
  const waiting = (
    <ActionIcon variant="default" size={36} aria-label={t('settings.label')} disabled>
      <SystemIcon />
    </ActionIcon>
  )
  return (
    <>
      <LanguageButton other={language === 'ar' ? 'en' : 'ar'} />
      <Suspense fallback={waiting}>
        <AppearanceMenu />
      </Suspense>
    </>
  )
}

function LanguageButton({ other }: { readonly other: Language }) {
  const { t } = useTranslation()
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
