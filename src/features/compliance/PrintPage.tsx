import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { OnPaper } from '#ui/on-paper'
import { Page } from '#ui/Page'
import { NotOffered } from './NotOffered'
import { Paper } from './Paper'
import { pageRules } from './page-rules'
import { usePeriodWords } from './use-period-words'
import { useComplianceSearch, useQuestion } from './use-question'

/** The report as it will be on paper. Printing takes the paper alone, whatever stands around it on the screen. */
export function PrintPage() {
  const t = useWords(['reports', 'common', 'compliance'])
  const { dir } = useFormat()
  const search = useComplianceSearch()
  const { range } = usePeriodWords(useQuestion())
  const { service } = useDesk()
  const title = t('print.title')
  if (!service.capabilities.includes('completions'))
    return (
      <Page title={title} documentTitle={t('common:app.pageTitle', { page: title })}>
        <NotOffered />
      </Page>
    )
  return (
    <Page
      title={title}
      documentTitle={t('common:app.pageTitle', { page: `${title} · ${range}` })}
      actions={
        <>
          <Button onClick={() => window.print()}>{t('print.button')}</Button>
          <Button variant="default" renderRoot={props => <Link to="/compliance" search={search} {...props} />}>
            {t('print.back')}
          </Button>
        </>
      }
    >
      <style>
        {pageRules({
          head: `${title} · ${range}`,
          page: t('print.page'),
          of: t('print.of'),
          dir
        })}
      </style>
      <OnPaper value={true}>
        <Paper />
      </OnPaper>
    </Page>
  )
}
