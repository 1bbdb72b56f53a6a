import type { CompletionCasesQuestion } from '#api/report-queries'
import { casesAsked, type Mark } from './asked'
import type { Question } from './question'
import type { ComplianceCasesSearch } from './search'
import { useQuestionOf } from './use-question'

/** What a list of cases is asked: the question of the page, and what a mark picks out of it. */
export type CasesQuestion = {
  readonly question: Question
  readonly mark: Mark
  /** As the contract is asked. */
  readonly query: CompletionCasesQuestion
}

const pageSize = 200

/** What the address of a list asks today. */
export function useCasesQuestion(search: ComplianceCasesSearch): CasesQuestion {
  const { verdict, reason, days, case: _, ...asked } = search
  const question = useQuestionOf(asked)
  const mark = { verdict, reason, days }
  return { question, mark, query: casesAsked(question, mark, pageSize) }
}
