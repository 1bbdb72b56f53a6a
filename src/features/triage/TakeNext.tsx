import { Button } from '@mantine/core'
import { isNothingToTake } from '#api/next'
import { useErrorWords } from '#i18n/error-words'
import { useWords } from '#i18n/use-words'
import { useShortcuts } from '#ui/use-shortcuts'
import styles from './TriagePage.module.css'
import { useTakeNext } from './use-take-next'

/** "Take the next one": the backend chooses, and the case is mine and open. */
export function TakeNext() {
  const t = useWords('triage')
  const { take, busy, error } = useTakeNext()
  const key = { code: 'KeyN', shift: true, label: t('take.label'), run: () => !busy && take() }
  useShortcuts({ title: t('title'), shortcuts: [key] })
  return (
    <div className={styles.take}>
      <TakeFailed error={error} />
      <Button onClick={take} loading={busy}>
        {t('take.label')}
      </Button>
    </div>
  )
}

function TakeFailed({ error }: { readonly error: unknown }) {
  const t = useWords('triage')
  const { title } = useErrorWords(error)
  if (error === null) return null
  if (isNothingToTake(error)) return <span role="status">{t('take.nothing')}</span>
  return (
    <span role="alert" className={styles.takeFailed}>
      {t('take.failed')} {title}
    </span>
  )
}
