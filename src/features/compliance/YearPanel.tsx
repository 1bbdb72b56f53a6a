import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import { completionsQuery } from '#api/report-queries'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import { completionsAsked } from './asked'
import type { Question } from './question'
import { refreshMs, useReportFaces } from './report-faces'
import { useDaysOff } from './use-days-off'
import { useEmptyWords } from './use-empty-words'
import { usePeriodWords } from './use-period-words'
import { useYearSummary } from './use-year-summary'
import { useYearTable } from './use-year-table'
import { YearCalendar } from './YearCalendar'
import { YearLegend } from './YearLegend'
import { findYearDays, type YearDay, yearBefore } from './year-days'

const none: readonly YearDay[] = []

/** A year of days up to the end of the period, whatever its length: one sees which days go wrong, and which were none. */
export function YearPanel({ question }: { readonly question: Question }) {
  const t = useWords('compliance')
  const name = useName()
  const target = useDesk().index.agreement.policy.complianceTarget
  const over = yearBefore(question)
  const asked = { ...question, ...over, before: null }
  const result = useQuery({
    ...completionsQuery(useApi(), completionsAsked(question, { by: 'day', over })),
    refetchInterval: refreshMs
  })
  const faces = useReportFaces(result, { loading: t('year.loading'), failed: t('year.failed') })
  const offOf = useDaysOff(question.filters)
  const { measure } = question
  const days = result.data ? findYearDays(result.data, { ...over, measure, target, offOf }) : none
  const shown = days ?? none
  const empty = useEmptyWords(asked)
  const period = usePeriodWords(asked)
  const summary = useYearSummary(shown, target)
  const table = useYearTable(shown, question)
  const holidays = [...new Set(shown.flatMap(({ off }) => (off?.kind === 'holiday' ? [name(off)] : [])))]
  return (
    <ChartFrame
      title={t('year.title')}
      sub={period.range}
      actions={faces.note}
      summary={summary}
      table={table}
      face={faces.face ?? faceOf()}
    >
      <YearCalendar days={shown} question={question} />
      <YearLegend holidays={holidays} />
    </ChartFrame>
  )

  function faceOf() {
    if (days === null) return <Empty title={t('measure.unknown')} />
    return days.some(({ tally }) => tally.total > 0) ? undefined : <Empty title={empty} />
  }
}
