import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/ApiProvider'
import { type CompletionsQuestion, completionsQuery } from '#api/report-queries'
import { useDesk } from '#live/desk'
import { dateOf, dayNumber } from '#sla/civil'
import { localDate } from '#sla/local'
import { useMinute } from '#ui/use-minute'
import { nothingKnown, pastDaysOf } from './past-days'
import type { PastDays } from './urgency'

/** How long the cases of each service took that were closed in the last twelve months. Nothing where the backend has no such report or cannot give it now. */
export function usePastDays(): PastDays {
  const api = useApi()
  const { service, index } = useDesk()
  const today = localDate(index.agreement.calendar.timeZone, useMinute())
  const isOffered = service.capabilities.includes('completions')
  const { data } = useQuery({ ...completionsQuery(api, yearUpTo(today)), enabled: isOffered, staleTime: 3_600_000 })
  return useMemo(() => (data ? pastDaysOf(data, code => index.service(code)?.target) : nothingKnown), [data, index])
}

/** The same question all day long. */
function yearUpTo(today: string): CompletionsQuestion {
  const yesterday = dayNumber(today) - 1
  return { from: dateOf(yesterday - 364), to: dateOf(yesterday), by: 'month', group: 'service', basis: 'closed' }
}
