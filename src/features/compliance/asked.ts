import type { Completions } from '#api/generated/types.gen'
import type {
  BacklogCasesQuestion,
  BacklogQuestion,
  CommitmentsQuestion,
  CompletionCasesQuestion,
  CompletionsQuestion,
  LateReasonsQuestion
} from '#api/report-queries'
import type { Question } from './question'
import type { Range } from './ranges'
import type { Flow, Step, Verdict } from './search'

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
  readonly notReason?: readonly string[] | undefined
  readonly days?: number | undefined
  /** Other targets it is judged by, in working days by service. */
  readonly tried?: ReadonlyMap<string, number> | undefined
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
  { verdict, reason, notReason, days, tried }: Mark,
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
    ...(notReason !== undefined && { notReason: [...notReason] }),
    ...(days !== undefined && { days }),
    ...(tried !== undefined && { tried: [...tried].map(([service, target]) => `${service}:${target}`) }),
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

const movements = {
  in: ['opened', 'reopened'],
  reopened: ['reopened'],
  out: ['closed'],
  open: undefined
} as const satisfies Record<Flow, BacklogCasesQuestion['movement'] | undefined>

/** The cases behind a number of the backlog, `limit` rows a page. */
export function backlogCasesAsked(question: Question, flow: Flow, limit: number): BacklogCasesQuestion {
  const movement = movements[flow]
  return { ...backlogAsked(question), ...(movement && { movement: [...movement] }), limit }
}

export const commitmentsAsked = ({ from, to }: Question): CommitmentsQuestion => ({ from, to })
