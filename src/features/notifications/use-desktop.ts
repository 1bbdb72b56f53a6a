import { useEffect } from 'react'
import { useSettings } from '#i18n/use-format'
import { noticeSettings } from './notice-settings'
import type { Notices } from './notices'
import { useMessageText } from './use-message-text'

export const canTellOnDesktop = (): boolean => 'Notification' in globalThis

/** Shows what is told on the desktop too, where that was switched on, the browser allows it, and the page is out of sight. */
export function useDesktop(notices: Notices) {
  const text = useMessageText()
  const { language } = useSettings()
  useEffect(
    () =>
      notices.subscribe(fresh => {
        if (
          !noticeSettings().desktop ||
          !canTellOnDesktop() ||
          Notification.permission !== 'granted' ||
          !document.hidden
        )
          return
        for (const message of fresh) {
          const { title, detail } = text(message)
          // The same in two tabs is one.
          const tag = `miqat ${title}`
          new Notification(title, { body: detail, tag, lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' })
        }
      }),
    [notices, text, language]
  )
}
