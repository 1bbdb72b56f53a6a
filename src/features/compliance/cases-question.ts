import type { AgreementIndex } from '#api/agreement-index'
import type { BacklogCasesQuestion, CompletionCasesQuestion } from '#api/report-queries'
import { backlogCasesAsked, casesAsked, type Mark } from './asked'
import type { Question } from './question'
import type { ComplianceCasesSearch, ComplianceSearch, Flow } from './search'
import { movedTargets, type Subject, subjectOf } from './tried'

/** What has its target moved, and by how many days. */
export type Move = { readonly subject: Subject; readonly days: number }

/** What a list of cases is asked: the question of the page, and what a mark picks out of it. `query` is as the contract is asked. */
export type CasesQuestion = { readonly question: Question } & (
  | {
      readonly kind: 'counted'
      readonly mark: Mark
      readonly move: Move | null
      readonly query: CompletionCasesQuestion
    }
  | { readonly kind: 'unfit'; readonly line: string; readonly day: string | null }
  | { readonly kind: 'moved'; readonly flow: Flow; readonly query: BacklogCasesQuestion }
)

/** Those of one kind. */
export type CasesOf<Kind extends CasesQuestion['kind']> = Extract<CasesQuestion, { kind: Kind }>

const pageSize = 200

/** The part of the address of a list that is the question of the page; the rest is picked out of it. */
export function pageSearchOf(search: ComplianceCasesSearch): ComplianceSearch {
  const { from, to, basis, measure, service, category, wilayat, assignee, period } = search
  return { from, to, basis, measure, service, category, wilayat, assignee, period }
}

/** What the address of a list asks, its question answered for a day. */
export function casesQuestionOf(
  search: ComplianceCasesSearch,
  question: Question,
  index: AgreementIndex
): CasesQuestion {
  const { verdict, reason, notReason, days, flow, unfit, whatIf, move: moved, within } = search
  if (unfit !== undefined) return { kind: 'unfit', question, line: unfit, day: search.from ?? null }
  if (flow !== undefined) return { kind: 'moved', question, flow, query: backlogCasesAsked(question, flow, pageSize) }
  const move = whatIf === undefined ? null : { subject: subjectOf(whatIf), days: moved ?? 0 }
  const mark = { verdict, reason, notReason, days, tried: triedOf(move, search.service, within, index) }
  return { kind: 'counted', question, mark, move, query: casesAsked(question, mark, pageSize) }
}

/** A subject whose targets are in another unit has none that could be tried, and then the list is not judged by any. */
function triedOf(
  move: Move | null,
  service: string | undefined,
  within: number | undefined,
  index: AgreementIndex
): Mark['tried'] {
  if (move) {
    const targets = movedTargets(move.subject, index, move.days)
    return targets.size > 0 ? targets : undefined
  }
  return service !== undefined && within !== undefined ? new Map([[service, within]]) : undefined
}
