import { useDesk } from '#live/desk'
import { type CasesQuestion, casesQuestionOf, pageSearchOf } from './cases-question'
import type { ComplianceCasesSearch } from './search'
import { useQuestionOf } from './use-question'

/** What the address of a list asks today. */
export function useCasesQuestion(search: ComplianceCasesSearch): CasesQuestion {
  return casesQuestionOf(search, useQuestionOf(pageSearchOf(search)), useDesk().index)
}
