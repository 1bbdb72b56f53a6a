import { Button, Menu } from '@mantine/core'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { countOutside, type Selection } from '#live/selection'
import { useWatched, useWatchedPart } from '#live/use-watched'
import type { View } from '#live/view'
import { ChevronDownIcon } from '#ui/icons'
import styles from './BulkBar.module.css'
import type { ActionKind } from './forms'
import { useDoing } from './use-doing'

type BulkBarProps = {
  readonly selection: Selection
  /** The rows on the page, so that it can be said how many of the selected are not among them. */
  readonly view: View
}

const withButton = 3
/** Of more they are not looked for one by one with every change of the rows: how many are elsewhere at least is told by the two numbers. */
const mostCounted = 5000

/** What can be done to the selected cases, while some are. It lies at the foot of the page, so that no row moves when the first one is selected. */
export function BulkBar({ selection, view }: BulkBarProps) {
  const t = useWords(['casework', 'cases'])
  const { live } = useDesk()
  const selected = useWatched(selection)
  const isMany = selected.ids.size > mostCounted
  const outside = useWatchedPart(view, rows =>
    isMany ? selected.ids.size - rows.length : countOutside(selected, rows)
  )
  const { kinds, start } = useDoing()
  const count = selected.ids.size
  if (count === 0) return null
  const act = (kind: ActionKind) =>
    start(
      kind,
      [...selected.ids].flatMap(id => live.find(id) ?? [])
    )
  const rest = kinds.slice(withButton)
  return (
    <div role="toolbar" aria-label={t('bulk.label')} data-bulk-bar className={styles.bar}>
      <p className={styles.count}>
        <strong>{t('bulk.selected', { count })}</strong>
        {outside > 0 && (
          <span className={styles.note}>{t(isMany ? 'bulk.outsideAtLeast' : 'bulk.outside', { count: outside })}</span>
        )}
        {selected.left > 0 && <span className={styles.note}>{t('bulk.left', { count: selected.left })}</span>}
      </p>
      {kinds.slice(0, withButton).map(kind => (
        <Button key={kind} variant="default" size="compact-md" onClick={() => act(kind)}>
          {t(`cases:kind.${kind}`)}
        </Button>
      ))}
      {rest.length > 0 && <More kinds={rest} onChoose={act} />}
      <Button variant="subtle" size="compact-md" className={styles.clear} onClick={selection.clear}>
        {t('bulk.clear')}
      </Button>
    </div>
  )
}

type MoreProps = { readonly kinds: readonly ActionKind[]; readonly onChoose: (kind: ActionKind) => void }

function More({ kinds, onChoose }: MoreProps) {
  const t = useWords(['casework', 'cases'])
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="compact-md" rightSection={<ChevronDownIcon size={14} />}>
          {t('cases:act.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('cases:act.moreLabel')}>
        {kinds.map(kind => (
          <Menu.Item key={kind} onClick={() => onChoose(kind)}>
            {t(`cases:kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
