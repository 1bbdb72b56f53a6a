import { Button } from '@mantine/core'
import type { SavedView } from '#api/generated/types.gen'
import { useErrorWords } from '#i18n/error-words'
import { useFailedFace } from '#i18n/use-failed-face'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Failed } from '#ui/States'
import { SaveView } from './SaveView'
import { sortedViews } from './saved-views'
import type { SavedViews } from './use-saved-views'
import { ViewItem } from './ViewItem'
import styles from './ViewsMenu.module.css'

type ViewListProps = {
  readonly saved: SavedViews
  readonly current: SavedView | undefined
  readonly changed: boolean
  readonly onLeave: () => void
}

/** All saved views, mine and those shared with me, and the way to save what is seen. */
export function ViewList({ saved, current, changed, onLeave }: ViewListProps) {
  const t = useWords('queues')
  const { locale } = useFormat()
  const me = useDesk().me?.staff.code ?? null
  const { mine, shared } = sortedViews(saved.views, me, locale)
  const item = (view: SavedView) => (
    <ViewItem
      key={view.id}
      view={view}
      saved={saved}
      isCurrent={view === current}
      isMine={view.owner === me}
      onLeave={onLeave}
    />
  )
  if (saved.error && saved.views.length === 0) return <ViewsFailed saved={saved} error={saved.error} />
  return (
    <>
      {mine.length + shared.length === 0 && <p className={styles.none}>{t('views.none')}</p>}
      {mine.length > 0 && <Part title={t('views.mine')}>{mine.map(item)}</Part>}
      {shared.length > 0 && <Part title={t('views.shared')}>{shared.map(item)}</Part>}
      {saved.failure && <NotSaved error={saved.failure} />}
      {changed && current?.owner === me && (
        <Button fullWidth loading={saved.isBusy} onClick={() => saved.saveChanges(current)}>
          {t('views.saveChanges')}
        </Button>
      )}
      <SaveView onSave={saved.saveNew} isBusy={saved.isBusy} />
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </>
  )
}

function ViewsFailed({ saved, error }: { readonly saved: SavedViews; readonly error: unknown }) {
  const t = useWords('queues')
  return <Failed {...useFailedFace(error, saved.retry, t('views.failed'))} />
}

function NotSaved({ error }: { readonly error: unknown }) {
  const t = useWords('queues')
  const { title, action } = useErrorWords(error)
  return (
    <p role="alert" className={styles.failed}>
      <strong>{t('views.notSaved')}</strong>
      <br />
      {title}
      <br />
      {action}
    </p>
  )
}
