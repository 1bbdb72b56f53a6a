import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#live/desk'
import { countOutside, type Selection } from '#live/selection'
import { useWatched } from '#live/use-watched'
import type { ViewSnapshot } from '#live/view-snapshot'
import { ChevronDownIcon } from '#ui/icons'
import styles from './BulkBar.module.css'
import type { ActionKind } from './forms'
import { useDoing } from './use-doing'

type BulkBarProps = {
  readonly selection: Selection
  /** The rows on the page, so that it can be said how many of the selected are not among them. */
  readonly view: ViewSnapshot
}

const withButton = 3

/** What can be done to the selected cases. It stands above the rows and is there only while something is selected. */
export function BulkBar({ selection, view }: BulkBarProps) {
  const { t } = useTranslation(['casework', 'cases'])
  const { live } = useDesk()
  const selected = useWatched(selection)
  const { kinds, start } = useDoing()
  const count = selected.ids.size
  if (count === 0) return null
  const outside = countOutside(selected, view)
  const act = (kind: ActionKind) =>
    start(
      kind,
      [...selected.ids].flatMap(id => live.find(id) ?? [])
    )
  const rest = kinds.slice(withButton)
  return (
    <div role="toolbar" aria-label={t('bulk.label')} className={styles.bar}>
      <p className={styles.count}>
        <strong>{t('bulk.selected', { count })}</strong>
        {outside > 0 && <span className={styles.note}>{t('bulk.outside', { count: outside })}</span>}
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
  const { t } = useTranslation(['casework', 'cases'])
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
