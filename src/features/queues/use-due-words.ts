import { formatDate, instantOfDate } from '#i18n/dates'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useQueueSearch } from './use-queue-search'

/** Which days are asked for, in words; empty for any. */
export function useDueWords(): string {
  const t = useWords('queues')
  const { locale } = useFormat()
  const { due, dueFrom, dueTo } = useQueueSearch().search
  const dateOf = (date: string) => formatDate(instantOfDate(date), locale, 'UTC')
  if (due) return t(`due.${due}`)
  if (dueFrom && dueFrom === dueTo) return dateOf(dueFrom)
  if (dueFrom && dueTo) return t('due.between', { from: dateOf(dueFrom), to: dateOf(dueTo) })
  if (dueFrom) return t('due.from', { from: dateOf(dueFrom) })
  return dueTo ? t('due.to', { to: dateOf(dueTo) }) : ''
}
