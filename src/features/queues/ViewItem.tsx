import { Button, TextInput } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { SavedView } from '#api/generated/types.gen'
import { useStaffName } from '#casework/use-staff'
import { useWords } from '#i18n/use-words'
import { MoreIcon } from '#ui/icons'
import { serviceOf } from './saved-views'
import { queueSearch } from './search'
import type { SavedViews } from './use-saved-views'
import styles from './ViewsMenu.module.css'

type ViewItemProps = {
  readonly view: SavedView
  readonly saved: SavedViews
  readonly isCurrent: boolean
  readonly isMine: boolean
  readonly onLeave: () => void
}

/** A saved view: the way to it, and for its owner what can be done with it. */
export function ViewItem({ view, saved, isCurrent, isMine, onLeave }: ViewItemProps) {
  const t = useWords('queues')
  const [isOpen, setOpen] = useState(false)
  const staffName = useStaffName()
  const { options } = useRouter()
  const search = queueSearch.parse(options.parseSearch?.(view.search) ?? {})
  return (
    <li className={styles.item} data-current={isCurrent || undefined}>
      <Link
        to="/queues/$service"
        params={{ service: serviceOf(view) ?? '' }}
        search={{ ...search, view: view.id }}
        className={styles.link}
        activeProps={inactive}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onLeave}
      >
        <bdi>{view.name}</bdi>
        {!isMine && <span className={styles.owner}>{t('views.by', { name: staffName(view.owner) })}</span>}
      </Link>
      {isMine && (
        <button
          type="button"
          className={styles.more}
          aria-label={t('views.more', { name: view.name })}
          aria-expanded={isOpen}
          onClick={() => setOpen(open => !open)}
        >
          <MoreIcon size={16} />
        </button>
      )}
      {isOpen && <OwnerParts view={view} saved={saved} />}
    </li>
  )
}

/** Whether a view is the one one is in is said by its id, not by what the router makes of the address. */
const inactive = { 'aria-current': undefined } as const

function OwnerParts({ view, saved }: Pick<ViewItemProps, 'view' | 'saved'>) {
  const t = useWords('queues')
  const [doing, setDoing] = useState<'nothing' | 'renaming' | 'removing'>('nothing')
  const share = view.shared ? t('views.unshare') : t('views.shareOne')
  if (doing === 'renaming')
    return <Rename view={view} onDone={() => setDoing('nothing')} onRename={name => saved.edit(view, { name })} />
  return (
    <div className={styles.acts}>
      {doing === 'removing' ? (
        <>
          <span className={styles.sure}>{t('views.removeSure', { name: view.name })}</span>
          <Button size="compact-sm" color="red" loading={saved.isBusy} onClick={() => saved.remove(view.id)}>
            {t('views.remove')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setDoing('nothing')}>
            {t('views.cancel')}
          </Button>
        </>
      ) : (
        <>
          <Button size="compact-sm" variant="default" onClick={() => setDoing('renaming')}>
            {t('views.rename')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => saved.edit(view, { shared: !view.shared })}>
            {share}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setDoing('removing')}>
            {t('views.remove')}
          </Button>
        </>
      )}
    </div>
  )
}

type RenameProps = {
  readonly view: SavedView
  readonly onRename: (name: string) => void
  readonly onDone: () => void
}

function Rename({ view, onRename, onDone }: RenameProps) {
  const t = useWords('queues')
  const [name, setName] = useState(view.name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onRename(name.trim())
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('views.name')}
        maxLength={100}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button type="submit" size="compact-sm">
          {t('views.send')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('views.cancel')}
        </Button>
      </div>
    </form>
  )
}
