import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LiveFaces } from '#casework/LiveFaces'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Page } from '#ui/Page'
import type { OpenCase } from './open-case'
import { Queue } from './Queue'
import { allServices } from './search'
import { TargetText } from './TargetText'

const route = getRouteApi('/queues/$service')

/** What is drawn beside the queue for the case that is open. */
export type CaseSlot = (open: OpenCase) => ReactNode

/** One queue: the open cases of a service, of a category, or all, the most urgent first, and beside it the case that is open. */
export function QueuePage({ panel }: { readonly panel: CaseSlot }) {
  const t = useWords(['queues', 'common'])
  const title = useTitle()
  const { index } = useDesk()
  const { service: code } = route.useParams()
  const service = index.service(code)
  return (
    <Page
      title={title}
      documentTitle={t('common:app.pageTitle', { page: title })}
      {...(service && { sub: <TargetText target={service.target} /> })}
    >
      <LiveFaces
        loadingLabel={t('queue.loading', { service: title })}
        failedTitle={t('queue.failed', { service: title })}
        columns={[12, 12, 22, 12, 4, 8]}
      >
        <Queue title={title} panel={panel} />
      </LiveFaces>
    </Page>
  )
}

/** The name of what is shown; a code that the agreement does not know, as it came. */
function useTitle(): string {
  const t = useWords(['queues', 'common'])
  const name = useName()
  const { index } = useDesk()
  const { service: code } = route.useParams()
  const [category, ...others] = route.useSearch({ select: ({ category }) => category ?? [] })
  if (code === allServices)
    return category === undefined || others.length > 0
      ? t('queue.allTitle')
      : nameOr(index.category(category), category)
  return nameOr(index.service(code), code)

  function nameOr(named: Parameters<typeof name>[0] | undefined, unknown: string) {
    return named ? name(named) : t('common:unknownValue', { value: unknown })
  }
}
