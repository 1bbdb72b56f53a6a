import type { ConfigError } from '#api/config'
import { useWords } from '#i18n/use-words'
import { Ltr } from '#ui/Ltr'
import { Page } from '#ui/Page'
import { Panel } from '#ui/Panel'
import { Failed } from '#ui/States'

/** The run-time settings are missing or wrong: says which, and names each field, for whoever runs the site. */
export function ConfigErrorPage({ error }: { readonly error: ConfigError }) {
  const t = useWords(['errors', 'common'])
  const topic = error.kind === 'missing' ? 'configMissing' : 'configInvalid'
  const title = t(`${topic}.title`)
  const problems = error.problems.map(problem => (
    <span key={problem}>
      <Ltr>{problem}</Ltr>
      <br />
    </span>
  ))
  const retry = { label: t('common:actions.retry'), onRetry: () => window.location.reload() }
  return (
    <Page title={title} documentTitle={title}>
      <Panel>
        <Failed title={title} hint={t(`${topic}.action`)} request={problems} retry={retry} />
      </Panel>
    </Page>
  )
}
