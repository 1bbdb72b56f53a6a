import { useFailedFace } from '#i18n/use-failed-face'
import { useWords } from '#i18n/use-words'
import { Page } from '#ui/Page'
import { Panel } from '#ui/Panel'
import { SlowNotice } from '#ui/SlowNotice'
import { Failed, LoadingTable } from '#ui/States'
import { SignInLink } from './SignInLink'

/** Before the agreement is here nothing can be named, so the page has the app's own name. */
export function GateLoading() {
  const t = useWords('common')
  const name = t('app.name')
  return (
    <Page title={name} documentTitle={name}>
      <SlowNotice text={t('slow')} />
      <Panel flush>
        <LoadingTable label={t('loading')} columns={[24, 6, 6, 6, 6, 10]} rows={12} />
      </Panel>
    </Page>
  )
}

type GateFailedProps = { readonly error: unknown; readonly busy: boolean; readonly onRetry: () => void }

export function GateFailed({ error, busy, onRetry }: GateFailedProps) {
  const t = useWords('common')
  const face = useFailedFace(error, onRetry)
  const name = t('app.name')
  return (
    <Page title={name} documentTitle={name}>
      <Panel>
        <Failed {...face} retry={{ ...face.retry, busy }} />
        <SignInLink error={error} />
      </Panel>
    </Page>
  )
}
