import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { setDigits, setLanguage } from '#i18n/init'
import { isDigits, languageNames } from '#i18n/languages'
import { useSettings } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { MoonIcon, SunIcon, SystemIcon } from '#ui/icons'
import { chooseStart, startChoice, startChoices } from './start-page'

const themes = ['light', 'dark', 'auto'] as const
type Theme = (typeof themes)[number]
const digits = ['latn', 'arab'] as const

const isTheme = (value: string): value is Theme => themes.some(theme => theme === value)

/** Light, dark or as on this device; where to begin; in Arabic also which digits. It stays inside the header, so that it is part of a landmark. */
export function AppearanceMenu() {
  const t = useWords('common')
  const { language } = useSettings()
  const { colorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" withinPortal={false} defaultOpened>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('settings.label')}>
          <ThemeIcon theme={colorScheme} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Themes />
        {language === 'ar' && <DigitKinds />}
        <Starts />
        {import.meta.env.DEV && (
          <Menu.Item onClick={() => void setLanguage('pseudo')}>{languageNames.pseudo}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Themes() {
  const t = useWords('common')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup value={colorScheme} onChange={value => isTheme(value) && setColorScheme(value)}>
      <Menu.Label>{t('settings.theme.label')}</Menu.Label>
      {themes.map(theme => (
        <Menu.RadioItem key={theme} value={theme}>
          {t(`settings.theme.${theme}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

function DigitKinds() {
  const t = useWords('common')
  const { digits: chosen } = useSettings()
  return (
    <Menu.RadioGroup value={chosen} onChange={value => isDigits(value) && setDigits(value)}>
      <Menu.Label>{t('settings.digits.label')}</Menu.Label>
      {digits.map(kind => (
        <Menu.RadioItem key={kind} value={kind}>
          {t(`settings.digits.${kind}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

function Starts() {
  const t = useWords('common')
  const [chosen, setChosen] = useState(startChoice)
  const choose = (value: string) => {
    const choice = startChoices.find(one => one === value)
    if (!choice) return
    chooseStart(choice)
    setChosen(choice)
  }
  return (
    <Menu.RadioGroup value={chosen} onChange={choose}>
      <Menu.Label>{t('settings.start.label')}</Menu.Label>
      {startChoices.map(choice => (
        <Menu.RadioItem key={choice} value={choice}>
          {t(`settings.start.${choice}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

function ThemeIcon({ theme }: { readonly theme: Theme }) {
  if (theme === 'light') return <SunIcon />
  return theme === 'dark' ? <MoonIcon /> : <SystemIcon />
}
