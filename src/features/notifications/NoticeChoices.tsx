import { Switch } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useWords } from '#i18n/use-words'
import styles from './Bell.module.css'
import { newsKinds } from './news'
import { noticeSettings, setNoticeSetting, subscribeToNoticeSettings } from './notice-settings'
import { desktopPermission } from './use-desktop'

/** What to be told of, and whether on the desktop too. */
export function NoticeChoices() {
  const t = useWords('notifications')
  const chosen = useSyncExternalStore(subscribeToNoticeSettings, noticeSettings)
  return (
    <fieldset className={styles.choices}>
      <legend>{t('choices.label')}</legend>
      {newsKinds.map(kind => (
        <Switch
          key={kind}
          size="sm"
          label={t(`choices.${kind}`)}
          checked={chosen[kind]}
          onChange={event => setNoticeSetting(kind, event.currentTarget.checked)}
        />
      ))}
      <DesktopChoice isChosen={chosen.desktop} />
    </fieldset>
  )
}

/** The browser is asked when it is switched on and not before; its no is said, also one it gave long ago. */
function DesktopChoice({ isChosen }: { readonly isChosen: boolean }) {
  const t = useWords('notifications')
  const [permission, setPermission] = useState(desktopPermission)
  const choose = async (wanted: boolean) => {
    const answer = wanted ? await Notification.requestPermission() : permission
    setPermission(answer)
    setNoticeSetting('desktop', wanted && answer === 'granted')
  }
  if (permission === 'unable') return <p className={styles.unable}>{t('choices.unable')}</p>
  return (
    <Switch
      size="sm"
      label={t('choices.desktop')}
      description={permission === 'denied' ? t('choices.refused') : t('choices.quiet')}
      checked={isChosen && permission === 'granted'}
      onChange={event => void choose(event.currentTarget.checked)}
    />
  )
}
