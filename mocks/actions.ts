import type { ActionResult, BulkAction } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import { problemOf } from '#backend/http/problem'
import { act } from './acting'
import { caseAnswer } from './case'
import { etagOf } from './cases/live'
import { rowOf } from './cases/row'
import type { Desk } from './desk'
import type { Retries } from './retries'

export function actOnCase(desk: Desk, retries: Retries): Backend['actOnCase'] {
  return ({ path, headers, body }) =>
    retries(headers['Idempotency-Key'], ['actOnCase', path, headers['If-Match'], body], () => {
      const done = act(desk, path.id, { etag: headers['If-Match'] }, body)
      return 'refused' in done ? done : caseAnswer(desk, done)
    })
}

export function actOnCases(desk: Desk, retries: Retries): Backend['actOnCases'] {
  return ({ headers, body }) =>
    retries(headers['Idempotency-Key'], ['actOnCases', body], () => ({
      status: 200 as const,
      body: { asOf: desk.asOf(), results: body.cases.map(each => resultOf(desk, body.action, each)) }
    }))
}

function resultOf(
  desk: Desk,
  action: BulkAction['action'],
  { id, revision }: BulkAction['cases'][number]
): ActionResult {
  const done = act(desk, id, { revision }, action)
  if (!('refused' in done)) return { id, status: 200, etag: etagOf(done), case: rowOf(done) }
  const problem = problemOf(done)
  return { id, status: problem.status, problem }
}
