import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWords } from '#i18n/use-words'
import styles from './ViewsMenu.module.css'

type SaveViewProps = { readonly onSave: (name: string, shared: boolean) => void; readonly isBusy: boolean }

/** Saves what is seen under a name, for oneself or for colleagues too. */
export function SaveView({ onSave, isBusy }: SaveViewProps) {
  const t = useWords('queues')
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const [isMissing, setMissing] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    onSave(name.trim(), isShared)
    setName('')
    setShared(false)
  }
  return (
    <form className={styles.form} data-new onSubmit={submit}>
      <TextInput
        label={t('views.save')}
        placeholder={t('views.name')}
        maxLength={100}
        value={name}
        error={isMissing && name.trim() === '' ? t('views.nameMissing') : null}
        onChange={event => setName(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Checkbox
          label={t('views.share')}
          checked={isShared}
          onChange={event => setShared(event.currentTarget.checked)}
        />
        <Button type="submit" variant="default" size="compact-md" loading={isBusy}>
          {t('views.send')}
        </Button>
      </div>
    </form>
  )
}
