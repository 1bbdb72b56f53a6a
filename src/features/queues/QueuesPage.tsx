import { TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { LiveFaces } from '#casework/LiveFaces'
import { useWords } from '#i18n/use-words'
import { useLiveDesk } from '#live/use-live-desk'
import { SearchIcon } from '#ui/icons'
import { Page } from '#ui/Page'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import styles from './QueuesPage.module.css'
import { ServicesTable } from './ServicesTable'
import { listServices } from './services-list'
import { useTyped } from './use-typed'

const route = getRouteApi('/queues')

/** Every service with its open cases, by category or sorted, worst first. */
export function QueuesPage() {
  const t = useWords(['queues', 'common'])
  const title = t('title')
  return (
    <Page title={title} documentTitle={t('common:app.pageTitle', { page: title })}>
      <LiveFaces loadingLabel={t('list.loading')} failedTitle={t('list.failed')} columns={[26, 5, 5, 5, 5, 5, 10]}>
        <Services />
      </LiveFaces>
    </Page>
  )
}

function Services() {
  const t = useWords('queues')
  const { index, open } = useLiveDesk()
  const { q, sort } = route.useSearch()
  const groups = useMemo(() => listServices(index, open, { q, sort }), [index, open, q, sort])
  return (
    <>
      <Filter />
      <Panel flush>
        {groups.length === 0 ? (
          <Empty title={q === undefined ? t('list.empty') : t('list.noMatch', { text: q })} />
        ) : (
          <ServicesTable groups={groups} sort={sort} showTotal={q === undefined} />
        )}
      </Panel>
    </>
  )
}

function Filter() {
  const t = useWords('queues')
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [text, change] = useTyped(
    q,
    typed => void navigate({ search: old => ({ ...old, q: typed || undefined }), replace: true, resetScroll: false })
  )
  return (
    <div className={styles.filter}>
      <p className={styles.intro}>{t('intro')}</p>
      <TextInput
        className={styles.search}
        type="search"
        aria-label={t('filter.label')}
        placeholder={t('filter.placeholder')}
        leftSection={<SearchIcon />}
        value={text}
        onChange={event => change(event.currentTarget.value)}
      />
    </div>
  )
}
