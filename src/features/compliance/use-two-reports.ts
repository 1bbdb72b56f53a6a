import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import type { Completions } from '#api/generated/types.gen'
import { completionsQuery } from '#api/report-queries'
import { completionsAsked } from './asked'
import type { Question } from './question'
import { refreshMs } from './report-faces'
import type { Step } from './search'

type Cut = { readonly group?: Completions['group']; readonly by?: Step }

/** The counts of the question, and those of the days it is held against as soon as they are there: `held` says if they could not be had. */
export function useTwoReports(question: Question, cut: Cut = {}) {
  const api = useApi()
  const now = useQuery({ ...completionsQuery(api, completionsAsked(question, cut)), refetchInterval: refreshMs })
  // Held against nothing it still needs something to ask, which is then not asked.
  const over = question.before ?? question
  const before = useQuery({
    ...completionsQuery(api, completionsAsked(question, { ...cut, over })),
    enabled: question.before !== null
  })
  return question.before ? { now, before: before.data, held: before } : { now, before: undefined, held: null }
}
