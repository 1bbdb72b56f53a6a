import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { ChartTable } from '#ui/ChartData'
import { type BacklogPoint, backlogDrill } from './backlog'
import { dayText, monthText } from './date-words'
import type { Question } from './question'
import { CasesLink } from './use-drill'

/** The backlog as a table, newest first. */
export function useBacklogTable(points: readonly BacklogPoint[], question: Question): ChartTable {
  const t = useWords(['reports', 'compliance'])
  const { number, locale } = useFormat()
  const { by } = question
  const numeric = (key: 'opened' | 'reopened' | 'closed' | 'open') => ({
    key,
    label: t(`backlog.${key}`),
    numeric: true
  })
  return {
    label: t('compliance:table.label'),
    columns: [
      { key: 'name', label: t(`compliance:table.${by}`) },
      numeric('opened'),
      numeric('reopened'),
      numeric('closed'),
      numeric('open')
    ],
    rows: points.toReversed().map(point => ({
      key: point.from,
      cells: [
        by === 'month' ? monthText(point.from, locale) : dayText(point.from, locale),
        ...(['opened', 'reopened', 'closed', 'open'] as const).map(key => (
          <CasesLink key={key} question={question} drill={backlogDrill(point, key)} count={point[key]}>
            {number(point[key])}
          </CasesLink>
        ))
      ]
    }))
  }
}
