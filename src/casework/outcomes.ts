import { checkRow } from '#api/case-pages'
import { ApiError } from '#api/error'
import type { ActionResult, CaseRow } from '#api/generated/types.gen'
import type { Outcome } from './parcel'

/** What became of each case of a request. Of one the backend did not speak of nothing is known. */
export function outcomesOf(ids: readonly string[], results: readonly ActionResult[]): Map<string, Outcome> {
  const byId = new Map(results.map(result => [result.id, result]))
  return new Map(ids.map(id => [id, outcomeOf(byId.get(id))]))
}

function outcomeOf(result: ActionResult | undefined): Outcome {
  if (result === undefined) return { kind: 'unknown' }
  const { status, problem } = result
  if (status >= 200 && status < 300) return { kind: 'done', row: result.case ? plainRow(result.case) : null }
  if (status === 412) return { kind: 'overtaken', now: problem?.case ?? null }
  const fault = problem ? ({ kind: 'problem', status, problem } as const) : ({ kind: 'status', status } as const)
  return { kind: 'refused', error: new ApiError('actOnCases', fault, problem?.requestId) }
}

/** The rows that outcomes tell of, for the live set. */
export function rowsOf(outcomes: ReadonlyMap<string, Outcome>): CaseRow[] {
  return [...outcomes.values()].flatMap(outcome => {
    if (outcome.kind === 'done') return outcome.row ?? []
    return outcome.kind === 'overtaken' && outcome.now ? (plainRow(outcome.now) ?? []) : []
  })
}

/** Rows carry less than cases: what lists do not have falls off. */
function plainRow(found: unknown): CaseRow | null {
  const checked = checkRow('actOnCases', found)
  return 'row' in checked ? checked.row : null
}
