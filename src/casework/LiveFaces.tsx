import type { ReactNode } from 'react'
import type { Progress } from '#api/case-pages'
import type { ApiError } from '#api/error'
import { useFailedFace } from '#i18n/use-failed-face'
import { useWords } from '#i18n/use-words'
import { type Desk, useDesk, useFeedState } from '#live/desk'
import { Panel } from '#ui/Panel'
import { SlowNotice } from '#ui/SlowNotice'
import { Failed, LoadingTable, Notice } from '#ui/States'

type LiveFacesProps = {
  readonly loadingLabel: string
  readonly failedTitle: string
  readonly columns: readonly number[]
  readonly children: ReactNode
}

/** A page that reads the live set has something to show once all open cases are there; until then it loads or has failed, and says which. */
export function LiveFaces({ loadingLabel, failedTitle, columns, children }: LiveFacesProps) {
  const t = useWords('common')
  // The cases themselves are not looked at here: a change of them draws the page no more than it has to.
  const { feed } = useDesk()
  const state = useFeedState(feed)
  switch (state.kind) {
    case 'ready':
      return children
    case 'loading':
      return (
        <>
          <SlowNotice text={t('slow')} />
          <LoadingProgress progress={state.progress} />
          <Panel flush>
            <LoadingTable label={loadingLabel} columns={columns} rows={14} />
          </Panel>
        </>
      )
    case 'failed':
      return <LiveFailed title={failedTitle} error={state.error} feed={feed} />
    default:
      return state satisfies never
  }
}

type LiveFailedProps = { readonly title: string; readonly error: ApiError; readonly feed: Desk['feed'] }

function LiveFailed({ title, error, feed }: LiveFailedProps) {
  const face = useFailedFace(error, feed.retry, title)
  return (
    <Panel>
      <Failed {...face} />
    </Panel>
  )
}

/** Says how far a long list has come; a short one is there before it could be read. */
function LoadingProgress({ progress }: { readonly progress: Progress }) {
  const t = useWords('common')
  if (progress.loaded === 0 || progress.total === null) return null
  return <Notice kind="info">{t('loadedOf', { loaded: progress.loaded, total: progress.total })}</Notice>
}
