import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '#api/ApiProvider'
import { backlogCasesQuery, completionCasesQuery } from '#api/report-queries'
import { useWords } from '#i18n/use-words'
import type { Listed, Listing } from './CountedTable'
import type { CasesOf, CasesQuestion } from './cases-question'
import { ListedCases } from './ListedCases'
import type { OpenCase } from './open-case'
import { useReportFaces } from './report-faces'
import { UnfitCases } from './UnfitCases'
import { useCountedListing } from './use-counted-listing'
import { useMovedListing } from './use-moved-listing'

type DrawPanel = (open: OpenCase) => ReactNode
type CountedCasesProps = { readonly asked: CasesQuestion; readonly panel: DrawPanel }

/** The cases that are asked for: behind a figure, a number of the backlog, or the forecast. */
export function CountedCases({ asked, panel }: CountedCasesProps) {
  switch (asked.kind) {
    case 'counted':
      return <BehindFigure asked={asked} panel={panel} />
    case 'moved':
      return <BehindBacklog asked={asked} panel={panel} />
    case 'unfit':
      return <UnfitCases asked={asked} panel={panel} />
    default:
      return asked satisfies never
  }
}

type Behind<Kind extends CasesQuestion['kind']> = { readonly asked: CasesOf<Kind>; readonly panel: DrawPanel }

function BehindFigure({ asked, panel }: Behind<'counted'>) {
  const pages = useInfiniteQuery(completionCasesQuery(useApi(), asked.query))
  return <PagedCases pages={pages} listing={useCountedListing()} panel={panel} />
}

function BehindBacklog({ asked, panel }: Behind<'moved'>) {
  const pages = useInfiniteQuery(backlogCasesQuery(useApi(), asked.query))
  return <PagedCases pages={pages} listing={useMovedListing(asked.flow)} panel={panel} />
}

type Paged<Row> = { readonly asOf: string; readonly rows: readonly Row[]; readonly total: number }
type PagedCasesProps<Row extends Listed> = {
  readonly pages: UseInfiniteQueryResult<InfiniteData<Paged<Row>>, unknown>
  readonly listing: Listing<Row>
  readonly panel: DrawPanel
}

/** A list that comes page by page. */
function PagedCases<Row extends Listed>({ pages, listing, panel }: PagedCasesProps<Row>) {
  const t = useWords('compliance')
  const last = pages.data?.pages.at(-1)
  const faces = useReportFaces(
    { ...pages, data: last, error: pages.isFetchNextPageError ? null : pages.error },
    { loading: t('cases.loading'), failed: t('cases.failed') }
  )
  return (
    <ListedCases
      rows={pages.data?.pages.flatMap(page => page.rows) ?? []}
      counted={last && { total: last.total, asOf: Date.parse(last.asOf) }}
      faces={faces}
      listing={listing}
      more={{
        has: pages.hasNextPage,
        failed: pages.isFetchNextPageError,
        busy: pages.isFetchingNextPage,
        fetch: () => void pages.fetchNextPage()
      }}
      panel={panel}
    />
  )
}
