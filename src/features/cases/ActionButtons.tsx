import { Button, Menu } from '@mantine/core'
import type { ActionKind } from '#casework/forms'
import { useWords } from '#i18n/use-words'
import { ChevronDownIcon } from '#ui/icons'
import styles from './ActionArea.module.css'

type ActionButtonsProps = {
  readonly allowed: readonly ActionKind[]
  /** The action that is under way; null while none is. */
  readonly busy: ActionKind | null
  readonly onChoose: (kind: ActionKind) => void
}

/** So many have a button of their own; the rest are in the menu. */
const mostButtons = 3

/** The actions the backend allows me now. The one that moves the case on is the last and filled. */
export function ActionButtons({ allowed, busy, onChoose }: ActionButtonsProps) {
  const t = useWords('cases')
  const [first, ...others] = allowed.slice(0, mostButtons)
  const rest = allowed.slice(mostButtons)
  if (first === undefined) return <p className={styles.quiet}>{t('act.none')}</p>
  return (
    <div className={styles.buttons}>
      {others.reverse().map(kind => (
        <Button key={kind} variant="default" disabled={busy !== null} onClick={() => onChoose(kind)}>
          {t(`kind.${kind}`)}
        </Button>
      ))}
      <Button data-kind={first} loading={busy === first} disabled={busy !== null} onClick={() => onChoose(first)}>
        {t(`kind.${first}`)}
      </Button>
      {rest.length > 0 && <More kinds={rest} isBusy={busy !== null} onChoose={onChoose} />}
    </div>
  )
}

type MoreProps = {
  readonly kinds: readonly ActionKind[]
  readonly isBusy: boolean
  readonly onChoose: (kind: ActionKind) => void
}

function More({ kinds, isBusy, onChoose }: MoreProps) {
  const t = useWords('cases')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <Button variant="default" disabled={isBusy} rightSection={<ChevronDownIcon size={14} />}>
          {t('act.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('act.moreLabel')}>
        {kinds.map(kind => (
          <Menu.Item key={kind} onClick={() => onChoose(kind)}>
            {t(`kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
