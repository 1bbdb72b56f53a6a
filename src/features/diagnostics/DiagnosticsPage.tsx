import { useWords } from '#i18n/use-words'
import { Page } from '#ui/Page'
import { ClockPanel } from './ClockPanel'
import { ConnectionPanel } from './ConnectionPanel'
import { ContractPanel } from './ContractPanel'
import { DeadlinesPanel } from './DeadlinesPanel'
import { SetAsidePanel } from './SetAsidePanel'

/** What this desk knows of its connection and its data: what one reads out to support. Nothing personal. */
export function DiagnosticsPage() {
  const t = useWords(['diagnostics', 'common'])
  const title = t('title')
  return (
    <Page title={title} documentTitle={t('common:app.pageTitle', { page: title })}>
      <p>{t('intro')}</p>
      <ConnectionPanel />
      <ClockPanel />
      <ContractPanel />
      <SetAsidePanel />
      <DeadlinesPanel />
    </Page>
  )
}
