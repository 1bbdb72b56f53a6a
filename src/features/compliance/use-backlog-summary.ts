import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { type BacklogPoint, backlogChange } from './backlog'
import { dateText } from './date-words'
import type { Question } from './question'

/** What the backlog says: how many are open, how many more or fewer than at the beginning, and what came and went. */
export function useBacklogSummary(points: readonly BacklogPoint[], question: Question): string {
  const t = useWords(['reports', 'common'])
  const { locale } = useFormat()
  const change = backlogChange(points)
  if (!change) return ''
  const { before, after, opened, closed } = change
  const more = after - before
  return [
    t('backlog.summary', { count: after, date: dateText(points.at(-1)?.to ?? question.to, locale) }),
    more === 0 ? t('backlog.same') : t(more > 0 ? 'backlog.more' : 'backlog.fewer', { count: Math.abs(more) }),
    t('backlog.flow', { opened, closed }),
    ...(question.filters.assignee ? [t('backlog.nobody')] : [])
  ].join(' ')
}
