import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import type { ChartTable } from '#ui/ChartData'
import type { BacklogPoint } from './backlog'
import { dayText, monthText } from './date-words'
import type { Question } from './question'

/** The backlog as a table, newest first. */
export function useBacklogTable(points: readonly BacklogPoint[], { by }: Question): ChartTable {
  const { t } = useTranslation(['reports', 'compliance'])
  const { number, locale } = useFormat()
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
    rows: points.toReversed().map(({ from, opened, reopened, closed, open }) => ({
      key: from,
      cells: [
        by === 'month' ? monthText(from, locale) : dayText(from, locale),
        number(opened),
        number(reopened),
        number(closed),
        number(open)
      ]
    }))
  }
}
