import type { ActionResult } from '#api/generated/types.gen'
import { problemOf } from '#backend/http/problem'
import { rowOf } from '#backend/row'
import { change, holdCases } from './cases/act'
import { etagOf } from './cases/held'
import { caseAnswer } from './cases/whole'
import { type Change, writeChanges } from './cases/write'
import { asOf, type Operations, type Visit } from './house'
import { once } from './once'

export const actOnCase: Operations['actOnCase'] = (visit, { path, headers, body }) =>
  once(visit, headers['Idempotency-Key'], ['actOnCase', path, headers['If-Match'], body], async inside => {
    const held = await holdCases(inside, [path.id])
    const done = await change(inside, held.get(path.id), { etag: headers['If-Match'] }, body)
    if ('refused' in done) return done
    await writeChanges(inside.db, inside.book, [done], deskOf(inside))
    return caseAnswer(inside, done.after)
  })

/** All in one transaction: a server that dies on the way has done none of them. */
export const actOnCases: Operations['actOnCases'] = (visit, { headers, body }) =>
  once(visit, headers['Idempotency-Key'], ['actOnCases', body], async inside => {
    const held = new Map(
      await holdCases(
        inside,
        body.cases.map(({ id }) => id)
      )
    )
    const changes: Change[] = []
    const results: ActionResult[] = []
    for (const { id, revision } of body.cases) {
      const done = await change(inside, held.get(id), { revision }, body.action)
      if ('refused' in done) {
        const problem = problemOf(done, 'en', inside.requestId)
        results.push({ id, status: problem.status, problem })
        continue
      }
      changes.push(done)
      // One that is named twice is stale the second time.
      held.set(id, done.after)
      results.push({ id, status: 200, etag: etagOf(done.after), case: rowOf(done.after) })
    }
    await writeChanges(inside.db, inside.book, changes, deskOf(inside))
    return { status: 200 as const, body: { asOf: asOf(inside), results } }
  })

export function deskOf({ requestId }: Visit) {
  return { kind: 'desk', requestId } as const
}
