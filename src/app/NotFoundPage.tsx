import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '#ui/Page'
import { Empty } from '#ui/States'

export function NotFoundPage() {
  const { t } = useTranslation()
  const title = t('notFound.title')
  return (
    <Page title={title} documentTitle={t('app.pageTitle', { page: title })}>
      <Empty title={title} hint={t('notFound.body')} action={<Link to="/queues">{t('actions.home')}</Link>} />
    </Page>
  )
}
