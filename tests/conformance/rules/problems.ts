import { expectThat } from '../ask'
import { invalidField, problemOf } from '../problem'
import type { Rule } from '../rule'

const nowhere = '/cases/no-such-case-as-this'
const wrongQueries = [
  ['limit=0', 'limit'],
  ['limit=5001', 'limit'],
  ['limit=many', 'limit'],
  ['limit=', 'limit'],
  ['open=perhaps', 'open'],
  ['dueAfter=yesterday', 'dueAfter'],
  ['dueBefore=2026-02-30T00:00:00Z', 'dueBefore'],
  ['changedSince=2026-01-01T00:00:00', 'changedSince'],
  [`text=${'x'.repeat(201)}`, 'text'],
  ['limit=1&limit=2', 'limit']
] as const

/** How a no is said. */
export const problems: readonly Rule[] = [
  {
    id: 'problems.unknown-case',
    level: 'must',
    says: '`not-found`, 404: no such thing, or not for you',
    where: 'Problem',
    check: async ({ ask }) => void problemOf(await ask('GET', nowhere), 'not-found')
  },
  {
    id: 'problems.bad-query',
    level: 'must',
    says: '`validation`, 400: the question or body is not as this document says; `errors` names the fields',
    where: 'Problem',
    async check({ ask }) {
      for (const [query, field] of wrongQueries) invalidField(await ask('GET', `/cases?${query}`), field)
    }
  },
  {
    id: 'problems.unknown-parameter',
    level: 'should',
    says: 'The question is not as this document says',
    where: 'Problem',
    check: async ({ ask }) => invalidField(await ask('GET', '/cases?offlce=sohar'), 'offlce')
  },
  {
    id: 'problems.bad-cursor',
    level: 'must',
    says: '`cursor-expired`, 410: a cursor that was right once; one that never was is `validation`',
    where: 'Problem',
    check: async ({ ask }) =>
      void problemOf(await ask('GET', '/cases?cursor=no-such-cursor'), 'validation', 'cursor-expired')
  },
  {
    id: 'problems.unknown-path',
    level: 'should',
    says: '`not-found`, 404',
    where: 'Problem',
    check: async ({ ask }) => void problemOf(await ask('GET', '/no/such/place'), 'not-found')
  },
  {
    id: 'problems.request-id',
    level: 'should',
    says: 'Send a `requestId`',
    where: 'info › Errors',
    async check({ ask }) {
      const [one, other] = [await ask('GET', nowhere), await ask('GET', nowhere)]
      const [first, second] = [problemOf(one, 'not-found'), problemOf(other, 'not-found')]
      expectThat(Boolean(second.requestId), 'without a `requestId` nobody finds it in the logs', other)
      expectThat(first.requestId !== second.requestId, 'two questions have two `requestId`', other)
    }
  },
  {
    id: 'problems.language',
    level: 'should',
    says: '`title` and `detail` follow `Accept-Language`',
    where: 'info › Errors',
    async check({ ask }) {
      const arabic = await ask('GET', nowhere, { headers: { 'accept-language': 'ar' } })
      const english = await ask('GET', nowhere, { headers: { 'accept-language': 'en' } })
      const isArabic = /\p{Script=Arabic}/u
      expectThat(isArabic.test(problemOf(arabic, 'not-found').title), 'asked in Arabic the title is Arabic', arabic)
      expectThat(
        !isArabic.test(problemOf(english, 'not-found').title),
        'asked in English the title is English',
        english
      )
    }
  }
]
