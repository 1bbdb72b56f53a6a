import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '#api/ApiProvider'
import { backlogQuery } from '#api/report-queries'
import { useToday } from '#casework/use-today'
import { useFormat } from '#i18n/use-format'
import { useDesk } from '#live/desk'
import { dayBefore } from './kept'

/**
 * How many cases more are open than when the day began. Nothing is said where that is not known: the backend does not count it, or rows are
 * set aside here, so that the two would not be the same thing counted twice.
 */
export function useSinceMorning(open: number): string | undefined {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { service, setAside } = useDesk()
  const aside = useSyncExternalStore(setAside.subscribe, setAside.count, setAside.count)
  const yesterday = dayBefore(useToday())
  const backlog = useQuery({
    ...backlogQuery(useApi(), { from: yesterday, to: yesterday }),
    enabled: service.capabilities.includes('backlog'),
    // What was open when the day began does not change any more.
    staleTime: Number.POSITIVE_INFINITY
  })
  const before = backlog.data?.days.find(({ date }) => date === yesterday)?.open
  if (before === undefined || aside > 0) return t('figures.andOverdue')
  if (open === before) return t('figures.asMorning')
  return t('figures.sinceMorning', { change: format.signed(open - before) })
}
