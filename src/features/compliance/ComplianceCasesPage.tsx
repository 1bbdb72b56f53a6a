import { useTranslation } from 'react-i18next'
import { Page } from '#ui/Page'

/** The cases behind one mark. */
export function ComplianceCasesPage() {
  const { t } = useTranslation(['compliance', 'common'])
  const title = t('cases.title')
  return (
    <Page title={title} documentTitle={t('common:app.pageTitle', { page: title })}>
      {null}
    </Page>
  )
}
