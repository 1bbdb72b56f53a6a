import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#live/desk'
import { Page } from '#ui/Page'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import { Filters } from './Filters'
import { Weekly } from './Weekly'

/** Whether the promise is kept, week by week. */
export function CompliancePage() {
  const { t } = useTranslation(['compliance', 'common'])
  const { service } = useDesk()
  const title = t('title')
  return (
    <Page title={title} documentTitle={t('common:app.pageTitle', { page: title })}>
      {service.capabilities.includes('completions') ? (
        <>
          <Filters />
          <Weekly />
        </>
      ) : (
        <NotOffered />
      )}
    </Page>
  )
}

/** The navigation hides the page where the backend has no counts; an old address still leads here. */
function NotOffered() {
  const { t } = useTranslation(['compliance', 'common'])
  return (
    <Panel>
      <Empty
        title={t('notOffered.title')}
        hint={t('notOffered.hint')}
        action={<Link to="/queues">{t('common:actions.home')}</Link>}
      />
    </Panel>
  )
}
