import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSettings } from '#i18n/use-format'
import type { Message } from './news'
import { noticeSettings } from './notice-settings'
import type { Notices } from './notices'
import { useMessageText } from './use-message-text'
import { wayOf } from './way'

/** What the browser says to telling on the desktop; `unable` where it knows no such thing. */
export const desktopPermission = (): NotificationPermission | 'unable' =>
  'Notification' in globalThis ? Notification.permission : 'unable'

/**
 * Shows what is told on the desktop too, where that was switched on, the browser allows it, the page is out of sight and people are at work. Pressed, it
 * brings the page forward and opens what it tells of.
 */
export function useDesktop(notices: Notices, isOpen: (at: number) => boolean) {
  const text = useMessageText()
  const { language } = useSettings()
  const router = useRouter()
  useEffect(() => {
    const isWanted = () => noticeSettings().desktop && desktopPermission() === 'granted' && document.hidden
    const show = (message: Message) => {
      const { title, detail } = text(message)
      // The same in two tabs is one.
      const tag = `miqat ${title}`
      const dir = language === 'ar' ? 'rtl' : 'ltr'
      const shown = new Notification(title, { body: detail, tag, lang: language, dir })
      shown.onclick = () => {
        window.focus()
        shown.close()
        const way = wayOf(message)
        if (way) void router.navigate({ to: '/queues/$service', ...way })
      }
    }
    return notices.subscribe(fresh => {
      if (isWanted()) for (const message of fresh) if (isOpen(message.at)) show(message)
    })
  }, [notices, isOpen, text, language, router])
}
