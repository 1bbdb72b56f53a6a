import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#live/desk'
import { Page } from '#ui/Page'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import { ComplianceReport } from './ComplianceReport'
import { Filters } from './Filters'
import { PeriodChoice } from './PeriodChoice'

/** Whether the promise is kept, and what would keep it. */
export function CompliancePage() {
  const { t } = useTranslation(['compliance', 'common'])
  const offered = useDesk().service.capabilities.includes('completions')
  const title = t('title')
  return (
    <Page
      title={title}
      documentTitle={t('common:app.pageTitle', { page: title })}
      actions={offered && <PeriodChoice />}
    >
      {offered ? (
        <>
          <Filters />
          <ComplianceReport />
        </>
      ) : (
        <NotOffered />
      )}
    </Page>
  )
}

/** The navigation hides the page where the backend has no counts; an old address still leads here. */
export function NotOffered() {
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
