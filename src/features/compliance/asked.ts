import type { Completions } from '#api/generated/types.gen'
import type {
  BacklogQuestion,
  CommitmentsQuestion,
  CompletionCasesQuestion,
  CompletionsQuestion,
  LateReasonsQuestion
} from '#api/report-queries'
import type { Question } from './question'
import type { Range } from './ranges'
import type { Step, Verdict } from './search'

/*
 * A question as each operation of the contract is asked it. Nothing is left to the defaults of a backend.
 */

type Cut = {
  readonly group?: Completions['group']
  readonly by?: Step
  /** Other days than the question's: those before, a month, a year. */
  readonly over?: Range
}

export function completionsAsked(
  question: Question,
  { group = 'none', by, over = question }: Cut = {}
): CompletionsQuestion {
  const { basis, filters } = question
  return { from: over.from, to: over.to, by: by ?? question.by, group, basis, ...filters }
}

/** What a mark picks out of the question. */
export type Mark = {
  readonly verdict?: Verdict | undefined
  readonly reason?: string | undefined
  readonly days?: number | undefined
}

const contractVerdicts = {
  met: ['met'],
  missed: ['missed'],
  openPastDue: ['openPastDue'],
  late: ['missed', 'openPastDue'],
  closed: ['met', 'missed']
} as const satisfies Record<Verdict, CompletionCasesQuestion['verdict']>

/** `limit` rows a page. */
export function casesAsked(
  { from, to, basis, measure, filters }: Question,
  { verdict, reason, days }: Mark,
  limit: number
): CompletionCasesQuestion {
  return {
    from,
    to,
    basis,
    measure,
    ...filters,
    ...(verdict !== undefined && { verdict: [...contractVerdicts[verdict]] }),
    ...(reason !== undefined && { reason: [reason] }),
    ...(days !== undefined && { days }),
    limit
  }
}

export const lateReasonsAsked = ({ from, to, basis, filters }: Question): LateReasonsQuestion => ({
  from,
  to,
  basis,
  ...filters
})

/** The backlog knows nobody: who has a case changes, and it would be theirs of today only. */
export function backlogAsked({ from, to, filters: { assignee: _, ...filters } }: Question): BacklogQuestion {
  return { from, to, ...filters }
}

export const commitmentsAsked = ({ from, to }: Question): CommitmentsQuestion => ({ from, to })
