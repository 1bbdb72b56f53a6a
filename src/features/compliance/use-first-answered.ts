import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { completionsQuery } from '#api/report-queries'
import { completionsAsked } from './asked'
import type { Question } from './question'

/** Whether the first question of the page was answered or refused; from then on it stays so, whatever is asked next. */
export function useFirstAnswered(question: Question): boolean {
  const { isFetched } = useQuery(completionsQuery(useApi(), completionsAsked(question)))
  const [answered, setAnswered] = useState(false)
  if (isFetched && !answered) setAnswered(true)
  return answered
}
