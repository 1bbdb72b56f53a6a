import { ActionIcon, Button, Menu, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setDigits, setLanguage } from '#i18n/init'
import { type Language, languageNames } from '#i18n/languages'
import { useSettings } from '#i18n/use-format'
import { MoonIcon, SunIcon, SystemIcon } from '#ui/icons'

const themes = ['light', 'dark', 'auto'] as const
const digits = ['latn', 'arab'] as const

/** The other language one press away; appearance and digits in a menu. */
export function SettingsMenu() {
  const { t } = useTranslation()
  const { language, digits: chosen } = useSettings()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <LanguageButton other={language === 'ar' ? 'en' : 'ar'} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('settings.label')}>
            <ThemeIcon scheme={colorScheme} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('settings.theme.label')}</Menu.Label>
          {themes.map(theme => (
            <Menu.Item
              key={theme}
              role="menuitemradio"
              aria-checked={colorScheme === theme}
              onClick={() => setColorScheme(theme)}
            >
              {t(`settings.theme.${theme}`)}
            </Menu.Item>
          ))}
          {language === 'ar' && <Menu.Label>{t('settings.digits.label')}</Menu.Label>}
          {language === 'ar' &&
            digits.map(kind => (
              <Menu.Item key={kind} role="menuitemradio" aria-checked={chosen === kind} onClick={() => setDigits(kind)}>
                {t(`settings.digits.${kind}`)}
              </Menu.Item>
            ))}
          {import.meta.env.DEV && (
            <Menu.Item onClick={() => void setLanguage('pseudo')}>{languageNames.pseudo}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
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

function ThemeIcon({ scheme }: { readonly scheme: (typeof themes)[number] }) {
  if (scheme === 'light') return <SunIcon />
  return scheme === 'dark' ? <MoonIcon /> : <SystemIcon />
}
