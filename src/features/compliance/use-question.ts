import { getRouteApi, useSearch } from '@tanstack/react-router'
import { useToday } from '#casework/use-today'
import { useDesk } from '#live/desk'
import { type Question, questionOf } from './question'
import type { ComplianceSearch } from './search'

const route = getRouteApi('/compliance')

/** What the address of the page asks today. */
export const useQuestion = (): Question => useQuestionOf(useComplianceSearch())

/** What a search asks today, with the offices of the agreement's wilayats. */
export function useQuestionOf(search: ComplianceSearch): Question {
  const { agreement } = useDesk().index
  const today = useToday()
  return questionOf(search, today, wilayat =>
    agreement.offices.filter(office => office.wilayat === wilayat).map(({ code }) => code)
  )
}

/** Of the page, or of its printed form: both read their address by the same schema, which a search of any route does not tell. */
export const useComplianceSearch = (): ComplianceSearch => useSearch({ strict: false }) as ComplianceSearch

/** Shows something else in place. */
export function useChoose(): (choice: Partial<ComplianceSearch>) => void {
  const navigate = route.useNavigate()
  return choice => void navigate({ search: old => ({ ...old, ...choice }), resetScroll: false })
}
