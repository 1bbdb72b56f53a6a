import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Page } from '#ui/Page'
import { ComplianceReport } from './ComplianceReport'
import { CopyLink } from './CopyLink'
import { ExportMenu } from './ExportMenu'
import { ExportNotice } from './ExportNotice'
import { Filters } from './Filters'
import { NotOffered } from './NotOffered'
import { PeriodChoice } from './PeriodChoice'
import { useExport } from './use-export'
import { useQuestion } from './use-question'

/** Whether the promise is kept, and what would keep it. */
export function CompliancePage() {
  const t = useWords(['compliance', 'common'])
  const offered = useDesk().service.capabilities.includes('completions')
  const title = t('title')
  const exported = useExport(useQuestion())
  return (
    <Page
      title={title}
      documentTitle={t('common:app.pageTitle', { page: title })}
      actions={
        offered && (
          <>
            <PeriodChoice />
            <CopyLink />
            <ExportMenu {...exported} />
          </>
        )
      }
    >
      {offered ? (
        <>
          <Filters />
          <ExportNotice {...exported} />
          <ComplianceReport />
        </>
      ) : (
        <NotOffered />
      )}
    </Page>
  )
}
