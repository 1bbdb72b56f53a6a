import { Link } from '@tanstack/react-router'
import { useWords } from '#i18n/use-words'
import { Page } from '#ui/Page'
import { Empty } from '#ui/States'

export function NotFoundPage() {
  const t = useWords('common')
  const title = t('notFound.title')
  return (
    <Page title={title} documentTitle={t('app.pageTitle', { page: title })}>
      <Empty title={title} hint={t('notFound.body')} action={<Link to="/queues">{t('actions.home')}</Link>} />
    </Page>
  )
}
