import { Switch } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Bell.module.css'
import { newsKinds } from './news'
import { noticeSettings, setNoticeSetting, subscribeToNoticeSettings } from './notice-settings'
import { canTellOnDesktop } from './use-desktop'

/** What to be told of, and whether on the desktop too. */
export function NoticeChoices() {
  const { t } = useTranslation('notifications')
  const chosen = useSyncExternalStore(subscribeToNoticeSettings, noticeSettings)
  return (
    <fieldset className={styles.choices}>
      <legend>{t('choices.label')}</legend>
      {newsKinds.map(kind => (
        <Switch
          key={kind}
          size="xs"
          label={t(`choices.${kind}`)}
          checked={chosen[kind]}
          onChange={event => setNoticeSetting(kind, event.currentTarget.checked)}
        />
      ))}
      {canTellOnDesktop() && <DesktopChoice checked={chosen.desktop} />}
    </fieldset>
  )
}

/** The browser is asked when it is switched on and not before; its no is said. */
function DesktopChoice({ checked }: { readonly checked: boolean }) {
  const { t } = useTranslation('notifications')
  const [refused, setRefused] = useState(false)
  const choose = async (wanted: boolean) => {
    const allowed = !wanted || (await Notification.requestPermission()) === 'granted'
    setRefused(!allowed)
    setNoticeSetting('desktop', wanted && allowed)
  }
  return (
    <Switch
      size="xs"
      label={t('choices.desktop')}
      description={refused ? t('choices.refused') : t('choices.quiet')}
      checked={checked}
      onChange={event => void choose(event.currentTarget.checked)}
    />
  )
}
