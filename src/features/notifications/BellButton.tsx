import { ActionIcon } from '@mantine/core'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { BellIcon } from '#ui/icons'
import styles from './Bell.module.css'

type BellButtonProps = React.ComponentProps<'button'> & { readonly unread: number; readonly onOpen: () => void }

/** The bell with how many messages are unread; its name says so too. */
export function BellButton({ unread, onOpen, ...rest }: BellButtonProps) {
  const t = useWords('notifications')
  const format = useFormat()
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={unread === 0 ? t('label') : t('unread', { count: unread })}
      className={styles.bell}
      onClick={onOpen}
      {...rest}
    >
      <BellIcon />
      {unread > 0 && (
        <span className={styles.badge} aria-hidden="true">
          {format.number(unread)}
        </span>
      )}
    </ActionIcon>
  )
}
