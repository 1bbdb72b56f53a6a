import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '#api/ApiProvider'
import { completionCasesQuery } from '#api/report-queries'
import { useFormat } from '#i18n/use-format'
import { Beside, BesidePane } from '#ui/Beside'
import { Panel } from '#ui/Panel'
import { Empty, LoadingTable } from '#ui/States'
import { CountedTable } from './CountedTable'
import { type OpenCase, openCase } from './open-case'
import { useReportFaces } from './report-faces'
import type { CasesQuestion } from './use-cases-question'

const route = getRouteApi('/compliance/cases')

type CountedCasesProps = { readonly asked: CasesQuestion; readonly panel: (open: OpenCase) => ReactNode }

/** The list with its total, and beside it the case that is open. */
export function CountedCases({ asked, panel }: CountedCasesProps) {
  const { t } = useTranslation(['compliance', 'common'])
  const format = useFormat()
  const { case: caseId } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = useInfiniteQuery(completionCasesQuery(useApi(), asked.query))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const last = pages.data?.pages.at(-1)
  const faces = useReportFaces(
    { ...pages, data: last, error: pages.isFetchNextPageError ? null : pages.error },
    { loading: t('cases.loading'), failed: t('cases.failed') }
  )
  const more = {
    has: pages.hasNextPage,
    failed: pages.isFetchNextPageError,
    busy: pages.isFetchingNextPage,
    fetch: () => void pages.fetchNextPage()
  }
  const close = () => void navigate({ search: old => ({ ...old, case: undefined }), replace: true, resetScroll: false })
  const ids = rows.map(row => row.case.id)
  return (
    <Beside isOpen={caseId !== undefined}>
      <Panel
        title={last ? t('common:cases', { count: last.total }) : t('cases.counting')}
        sub={last && t('common:connection.asOf', { time: format.time(Date.parse(last.asOf)) })}
        actions={faces.note}
        flush
      >
        {faceOf() ?? <CountedTable rows={rows} total={last?.total ?? rows.length} currentId={caseId} more={more} />}
      </Panel>
      {caseId !== undefined && <BesidePane>{panel(openCase(ids, caseId, close))}</BesidePane>}
    </Beside>
  )

  function faceOf() {
    if (pages.isPending) return <LoadingTable label={t('cases.loading')} columns={[12, 22, 10, 8, 10, 10, 8, 14]} />
    if (faces.face) return faces.face
    return rows.length === 0 ? <Empty title={t('cases.empty')} /> : undefined
  }
}
