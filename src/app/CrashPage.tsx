import type { ErrorComponentProps } from '@tanstack/react-router'
import { useWords } from '#i18n/use-words'
import { Ltr } from '#ui/Ltr'
import { Page } from '#ui/Page'
import { Failed } from '#ui/States'

/** The page broke: a fault of ours, or a chunk that a new version took away. The rest of the app stands. */
export function CrashPage({ error }: ErrorComponentProps) {
  const t = useWords('common')
  const title = t('crash.title')
  const message = error instanceof Error ? error.message : String(error)
  const retry = { label: t('actions.reload'), onRetry: () => window.location.reload() }
  return (
    <Page title={title} documentTitle={t('app.pageTitle', { page: title })}>
      <Failed title={title} hint={t('crash.body')} request={<Ltr>{message}</Ltr>} retry={retry} />
    </Page>
  )
}
