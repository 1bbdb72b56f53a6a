import type { BulkResult, CaseRow } from '#api/generated/types.gen'
import { done, findCase, freshKey, isFree, readCase, seenIn } from '../acting'
import { answerOf } from '../answer'
import { expectThat } from '../ask'
import { problemOf } from '../problem'
import { type Rule, skip } from '../rule'
import type { Subject } from '../subject'
import { personalIn } from './paging'

const note = { kind: 'note', text: 'conformance, many at once' } as const

/** One action on many cases, and the next case. */
export const bulk: readonly Rule[] = [
  {
    id: 'bulk.result-for-each',
    level: 'capability',
    needs: ['bulkActions'],
    writes: true,
    says: 'One action on many cases, with a result for each; `stale` where the revision is another now',
    where: 'POST /cases/actions',
    async check(subject) {
      const [one, other] = await two(subject)
      const cases = [
        { id: one.id, revision: one.revision },
        { id: 'no-such-case', revision: 1 },
        { id: other.id, revision: other.revision + 1000 }
      ]
      const exchange = await act(subject, { action: note, cases })
      const { results } = answerOf<BulkResult>('actOnCases', exchange)
      const ids = results.map(({ id }) => id)
      expectThat(
        ids.join() === cases.map(({ id }) => id).join(),
        'there is one result for each, as they were asked',
        exchange
      )
      const statuses = results.map(({ status }) => status)
      expectThat(
        statuses.join() === '200,404,412',
        `the statuses have to be 200, 404, 412, not ${statuses.join(', ')}`,
        exchange
      )
      const [good, missing, stale] = results
      expectThat((good?.case?.revision ?? 0) > one.revision, 'what was done carries its new row', exchange)
      expectThat(missing?.problem?.type === 'urn:miqat:problem:not-found', 'a refusal carries its problem', exchange)
      expectThat(stale?.problem?.case?.id === other.id, '`stale` carries the case as it is now', exchange)
      const personal = personalIn(good?.case)
      expectThat(personal === undefined, `\`${personal}\` has no place in a row`, exchange)
    }
  },
  {
    id: 'bulk.retry',
    level: 'capability',
    needs: ['bulkActions'],
    writes: true,
    says: 'A retry is answered as the first try was, and done once',
    where: 'info › Acting',
    async check(subject) {
      const [one] = await two(subject)
      const key = freshKey()
      const body = { action: { kind: 'note', text: key }, cases: [{ id: one.id, revision: one.revision }] }
      const first = await act(subject, body, key)
      const second = await act(subject, body, key)
      const message = 'a retry is answered as the first try was'
      expectThat(
        second.status === first.status && JSON.stringify(second.body) === JSON.stringify(first.body),
        message,
        second
      )
      const now = await readCase(subject.ask, one.id)
      const times = now.case.history.filter(({ text }) => text === key).length
      expectThat(times === 1, `it was done ${times} times`, now.exchange)
    }
  },
  {
    id: 'bulk.bad-body',
    level: 'capability',
    needs: ['bulkActions'],
    says: '1 to 1000 cases, each with its revision',
    where: 'BulkAction',
    async check(subject) {
      const many = Array.from({ length: 1001 }, (_, index) => ({ id: `c-${index}`, revision: 1 }))
      for (const cases of [[], many, [{ id: 'c-1' }], [{ id: 'c-1', revision: 0 }], 'all']) {
        problemOf(await act(subject, { action: note, cases }), 'validation')
      }
    }
  },
  {
    id: 'next.never-twice',
    level: 'capability',
    needs: ['nextCase'],
    writes: true,
    says: 'Claim the most urgent case I may take. No two people get the same',
    where: 'POST /cases/next',
    async check(subject) {
      await findCase(subject, isFree, 'claim')
      const me = (await subject.me()).staff.code
      const exchanges = await Promise.all(Array.from({ length: 8 }, () => next(subject)))
      const taken = exchanges.filter(exchange => exchange.status !== 409)
      for (const refused of exchanges.filter(({ status }) => status === 409)) problemOf(refused, 'nothing-to-take')
      const seen = taken.map(exchange => seenIn(exchange, 'takeNextCase'))
      for (const { id } of seen.map(each => each.case))
        await done(subject.ask, id, { kind: 'release' }).catch(() => undefined)
      const strange = seen.find(({ case: { assignee } }) => assignee !== me)
      if (strange) expectThat(false, `what I take is mine, not ${strange.case.assignee}’s`, strange.exchange)
      const ids = seen.map(each => each.case.id)
      const twice = seen.find(({ case: { id } }, index) => ids.indexOf(id) !== index)
      if (twice) expectThat(false, `${twice.case.id} was given twice`, twice.exchange)
      if (ids.length < 2) skip('there is nothing to take')
    }
  },
  {
    id: 'next.retry',
    level: 'capability',
    needs: ['nextCase'],
    writes: true,
    says: 'A retry is answered as the first try was, and done once',
    where: 'info › Acting',
    async check(subject) {
      await findCase(subject, isFree, 'claim')
      const key = freshKey()
      const [first, second] = [await next(subject, key), await next(subject, key)]
      const one = seenIn(first, 'takeNextCase').case
      const other = seenIn(second, 'takeNextCase').case
      for (const id of new Set([one.id, other.id]))
        await done(subject.ask, id, { kind: 'release' }).catch(() => undefined)
      expectThat(other.id === one.id, `the retry gave ${other.id}, the first try ${one.id}`, second)
    }
  },
  {
    id: 'next.key-missing',
    level: 'capability',
    needs: ['nextCase'],
    says: 'Acting needs an `Idempotency-Key`',
    where: 'info › Acting',
    check: async ({ ask }) => void problemOf(await ask('POST', '/cases/next'), 'validation')
  }
]

function act({ ask }: Subject, body: unknown, key = freshKey()) {
  return ask('POST', '/cases/actions', { body, headers: { 'idempotency-key': key } })
}

function next({ ask }: Subject, key = freshKey()) {
  return ask('POST', '/cases/next', { headers: { 'idempotency-key': key } })
}

/** Two cases as they are now. */
async function two(subject: Subject): Promise<readonly [CaseRow, CaseRow]> {
  const one = await findCase(subject, () => true, 'note')
  const other = await findCase(subject, ({ id }) => id !== one.id, 'note')
  return [(await readCase(subject.ask, one.id)).case, (await readCase(subject.ask, other.id)).case]
}
