import { Popover, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#i18n/use-words'
import styles from './Bell.module.css'
import { BellButton } from './BellButton'
import { MessageItem } from './MessageItem'
import { NoticeChoices } from './NoticeChoices'
import { useNotices } from './NoticesProvider'

/** The messages, newest first, each the way to its cases; and what to be told of. Opening it reads them. */
export function BellPanel() {
  const t = useWords('notifications')
  const { notices, state } = useNotices()
  const [open, setOpen] = useState(true)
  const box = useRef<HTMLSpanElement>(null)
  // What comes while it is open is read too.
  useEffect(() => {
    if (open && state.unread > 0) notices?.read()
  }, [open, state.unread, notices])
  const show = (next: boolean) => {
    setOpen(next)
    // The bell that was pressed first is another one than this panel's, so the focus would be lost with it.
    if (!next) box.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={box}>
      <Popover opened={open} onChange={show} position="bottom-end" width={340} trapFocus withinPortal={false}>
        <Popover.Target>
          <BellButton unread={state.unread} onOpen={() => show(!open)} />
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={t('label')}>
          <div className={styles.head}>
            <h2 className={styles.title} data-autofocus tabIndex={-1}>
              {t('label')}
            </h2>
            {state.messages.length > 0 && (
              <UnstyledButton className={styles.clear} onClick={() => notices?.clear()}>
                {t('clear')}
              </UnstyledButton>
            )}
          </div>
          {state.messages.length === 0 ? (
            <p className={styles.none}>{t('none')}</p>
          ) : (
            <ul className={styles.messages}>
              {state.messages.map(message => (
                <MessageItem key={message.key} message={message} onGo={() => show(false)} />
              ))}
            </ul>
          )}
          <NoticeChoices />
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}
