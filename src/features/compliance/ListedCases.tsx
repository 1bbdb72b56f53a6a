import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { Beside, BesidePane } from '#ui/Beside'
import { Panel } from '#ui/Panel'
import { Empty, LoadingTable } from '#ui/States'
import { CountedTable, type Listed, type Listing, type More } from './CountedTable'
import { type OpenCase, openCase } from './open-case'
import type { ReportFaces } from './report-faces'

const route = getRouteApi('/compliance/cases')

type ListedCasesProps<Row extends Listed> = {
  readonly rows: readonly Row[]
  /** How many there are in all, as of when; undefined until that is known. */
  readonly counted: { readonly total: number; readonly asOf: number } | undefined
  readonly faces: ReportFaces
  readonly listing: Listing<Row>
  readonly more: More
  readonly panel: (open: OpenCase) => ReactNode
}

/** The list with its total, and beside it the case that is open. */
export function ListedCases<Row extends Listed>(props: ListedCasesProps<Row>) {
  const { rows, counted, faces, listing, more, panel } = props
  const t = useWords(['compliance', 'common'])
  const format = useFormat()
  const { case: caseId } = route.useSearch()
  const navigate = route.useNavigate()
  const close = () => void navigate({ search: old => ({ ...old, case: undefined }), replace: true, resetScroll: false })
  // One that was closed twice is in the list twice, and beside it once.
  const ids = [...new Set(rows.map(row => row.case.id))]
  return (
    <Beside isOpen={caseId !== undefined}>
      <Panel
        title={counted ? t('common:cases', { count: counted.total }) : t('cases.counting')}
        sub={counted && t('common:connection.asOf', { time: format.time(counted.asOf) })}
        actions={faces.note}
        flush
      >
        {faceOf() ?? (
          <CountedTable
            rows={rows}
            listing={listing}
            total={counted?.total ?? rows.length}
            currentId={caseId}
            more={more}
          />
        )}
      </Panel>
      {caseId !== undefined && <BesidePane>{panel(openCase(ids, caseId, close))}</BesidePane>}
    </Beside>
  )

  function faceOf() {
    if (faces.isLoading) return <LoadingTable label={t('cases.loading')} columns={[12, 22, 10, 8, 10, 10, 8, 14]} />
    if (faces.face) return faces.face
    return rows.length === 0 ? <Empty title={t('cases.empty')} /> : undefined
  }
}
