import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LiveFaces } from '#casework/LiveFaces'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { belongs, type Tab, tabs } from '#live/tabs'
import { useLiveDesk } from '#live/use-live-desk'
import { Page } from '#ui/Page'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import { TabLinks } from '#ui/TabLinks'
import type { Tone } from '#ui/tone'
import { CaseTable } from './CaseTable'
import { type OpenCase, openCase } from './open-case'
import styles from './QueuePage.module.css'
import { findQueue } from './queue-scope'
import { allServices } from './search'
import { TargetText } from './TargetText'

const route = getRouteApi('/queues/$service')

/** What is drawn beside the queue for the case that is open. */
export type CaseSlot = (open: OpenCase) => ReactNode

/** One queue: the open cases of a service, of a category, or all, the most urgent first, and beside it the case that is open. */
export function QueuePage({ panel }: { readonly panel: CaseSlot }) {
  const { t } = useTranslation(['queues', 'common'])
  const title = useTitle()
  const { index } = useLiveDesk()
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
  const { t } = useTranslation(['queues', 'common'])
  const name = useName()
  const { index } = useLiveDesk()
  const { service: code } = route.useParams()
  const [category] = route.useSearch().category ?? []
  if (code === allServices)
    return category === undefined ? t('queue.allTitle') : nameOr(index.category(category), category)
  return nameOr(index.service(code), code)

  function nameOr(named: Parameters<typeof name>[0] | undefined, unknown: string) {
    return named ? name(named) : t('common:unknownValue', { value: unknown })
  }
}

function Queue({ title, panel }: { readonly title: string; readonly panel: CaseSlot }) {
  const { t } = useTranslation('queues')
  const { index, open } = useLiveDesk()
  const { service: code } = route.useParams()
  const { tab = 'all', category: [category] = [], case: caseId } = route.useSearch()
  const navigate = route.useNavigate()
  const queue = useMemo(() => findQueue(index, open, code, category), [index, open, code, category])
  const cases = useMemo(() => queue.cases.filter(entry => belongs(tab, entry)), [queue, tab])
  const show = (id: string | undefined) =>
    void navigate({ search: old => ({ ...old, case: id }), replace: caseId !== undefined, resetScroll: false })
  return (
    <>
      <Tabs counts={queue.counts} current={tab} />
      <div className={styles.split} data-open={caseId !== undefined}>
        <Panel flush>
          {cases.length === 0 ? (
            <NoCases tab={tab} title={title} />
          ) : (
            <CaseTable
              key={`${code} ${category ?? ''} ${tab}`}
              cases={cases}
              label={t('queue.tableLabel', { service: title })}
              withService={code === allServices}
              currentId={caseId}
              onOpen={show}
            />
          )}
        </Panel>
        {caseId !== undefined && (
          <div className={styles.case}>{panel(openCase(cases, caseId, () => show(undefined)))}</div>
        )}
      </div>
    </>
  )
}

const tones: Partial<Record<Tab, Tone>> = { overdue: 'overdue', atRisk: 'atRisk' }

function Tabs({ counts, current }: { readonly counts: Readonly<Record<Tab, number>>; readonly current: Tab }) {
  const { t } = useTranslation('queues')
  const format = useFormat()
  const { service } = route.useParams()
  const items = tabs.map(tab => ({
    key: tab,
    label: t(`tabs.${tab}`),
    count: format.number(counts[tab]),
    tone: tones[tab],
    current: tab === current,
    link: (props: object) => (
      <Link
        from="/queues/$service"
        to="/queues/$service"
        params={{ service }}
        search={old => ({ ...old, tab: tab === 'all' ? undefined : tab })}
        activeOptions={{ exact: true, includeSearch: true }}
        {...props}
      />
    )
  }))
  return <TabLinks label={t('tabs.label')} items={items} />
}

/** Nothing in a queue is good news of a certain kind, and the face says which. */
function NoCases({ tab, title }: { readonly tab: Tab; readonly title: string }) {
  const { t } = useTranslation('queues')
  const { service } = route.useParams()
  const { category } = route.useSearch()
  const everything = service === allServices && category === undefined
  const words = everything ? t(`emptyAll.${tab}`) : t(`empty.${tab}`, { service: title })
  const all = (
    <Link
      from="/queues/$service"
      to="/queues/$service"
      params={{ service }}
      search={old => ({ ...old, tab: undefined })}
    >
      {t('empty.showAll')}
    </Link>
  )
  const back = <Link to="/queues">{t('queue.back')}</Link>
  return <Empty title={words} action={tab === 'all' ? back : all} />
}
