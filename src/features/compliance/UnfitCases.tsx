import type { ReactNode } from 'react'
import { useWords } from '#i18n/use-words'
import { useDesk, useFeedState } from '#live/desk'
import { useMinute } from '#ui/use-minute'
import type { CasesOf } from './cases-question'
import { ListedCases } from './ListedCases'
import type { OpenCase } from './open-case'
import { useReportFaces } from './report-faces'
import { unfitCases } from './unfit'
import { useForecast } from './use-forecast'
import { useMovedListing } from './use-moved-listing'

type UnfitCasesProps = { readonly asked: CasesOf<'unfit'>; readonly panel: (open: OpenCase) => ReactNode }

const nothingMore = { has: false, failed: false, busy: false, fetch: () => undefined } as const

/** The open cases that will not be finished in time by the forecast, as they stand at this moment. */
export function UnfitCases({ asked: { question, line, day }, panel }: UnfitCasesProps) {
  const t = useWords('compliance')
  const state = useFeedState(useDesk().feed)
  const now = useMinute()
  const { result, workloads, inTime, days } = useForecast(question)
  const faces = useReportFaces(
    state.kind === 'ready'
      ? result
      : { ...result, data: undefined, error: state.kind === 'failed' ? state.error : null },
    { loading: t('cases.loading'), failed: t('cases.failed') }
  )
  const lines = line === 'all' ? workloads : workloads.filter(({ key }) => key === line)
  const found = faces.face ? [] : unfitCases(lines, inTime.cases, days, day)
  return (
    <ListedCases
      rows={found.map(({ row }) => ({ case: row, at: row.clock.startedAt }))}
      counted={faces.face ? undefined : { total: found.length, asOf: now }}
      faces={faces}
      listing={useMovedListing('open', 'unfit')}
      more={nothingMore}
      panel={panel}
    />
  )
}
