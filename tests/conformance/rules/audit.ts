import type { AuditPage } from '#api/generated/types.gen'
import { done, findCase, freshKey } from '../acting'
import { answerOf } from '../answer'
import { type Exchange, expectThat } from '../ask'
import { owed } from '../owed'
import { problemOf } from '../problem'
import { type Rule, skip } from '../rule'
import type { Subject } from '../subject'

const AT_ONCE_MS = 1000

/** Who saw and changed what, and who applied. */
export const audit: readonly Rule[] = [
  {
    ...owed('audit', 'pages', 'Who saw and changed what, newest first; keyset-paged', '/audit'),
    async check({ ask }) {
      const { page, exchange } = await auditOf(ask, 'limit=40')
      const at = page.entries.map(entry => Date.parse(entry.at))
      // What was done at once may stand either way: which came first nobody can say.
      expectThat(
        at.every((instant, index) => instant <= (at[index - 1] ?? Infinity) + AT_ONCE_MS),
        'newest first',
        exchange
      )
      const [newest] = page.entries
      if (page.entries.length < 3 || !newest) skip('nothing was done yet')
      const ids: string[] = []
      for (let cursor: string | null = null; ids.length < page.entries.length; ) {
        const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
        const part = await auditOf(ask, `limit=2${more}`)
        expectThat(part.page.entries.length <= 2, 'no page is longer than its limit', part.exchange)
        ids.push(...part.page.entries.map(({ id }) => id))
        cursor = part.page.next
        if (cursor === null) break
      }
      // What was done meanwhile stands before the newest that was seen.
      const start = ids.indexOf(newest.id)
      const got = ids.slice(start)
      const wanted = page.entries.slice(0, got.length).map(({ id }) => id)
      expectThat(
        start >= 0 && got.join() === wanted.join(),
        `in pages of two it is ${got.join(', ')}, at once ${wanted.join(', ')}`,
        exchange
      )
    }
  },
  {
    ...owed('audit', 'filters', '`subject`, `by`', '/audit'),
    async check({ ask }) {
      const { page } = await auditOf(ask, 'limit=200')
      const [entry] = page.entries
      if (!page.entries.some(({ subject }) => subject !== entry?.subject) || !entry)
        skip('nothing was done to two things yet')
      for (const name of ['subject', 'by'] as const) {
        const found = await auditOf(ask, `limit=200&${name}=${encodeURIComponent(entry[name])}`)
        const stranger = found.page.entries.find(each => each[name] !== entry[name])
        const message = `an entry about ${stranger?.subject} by ${stranger?.by} does not fit`
        expectThat(stranger === undefined, message, found.exchange)
        const there = found.page.entries.some(({ id }) => id === entry.id)
        expectThat(there || found.page.next !== null, `the entry ${entry.id} is missing`, found.exchange)
        const none = await auditOf(ask, `${name}=nobody-and-nothing`)
        expectThat(none.page.entries.length === 0, `${name} that there is not has no entries`, none.exchange)
      }
    }
  },
  {
    ...owed('audit', 'has-actions', 'The kind of the action on a case; the id of the case', '/audit'),
    needs: ['audit', 'actions'],
    writes: true,
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const me = (await subject.me()).staff.code
      const { page: before } = await auditOf(subject.ask, `limit=1&subject=${encodeURIComponent(found.id)}`)
      await done(subject.ask, found.id, { kind: 'note', text: 'conformance' })
      const { page, exchange } = await auditOf(subject.ask, `limit=1&subject=${encodeURIComponent(found.id)}`)
      const [entry] = page.entries
      const fresh = entry?.id !== before.entries[0]?.id && entry?.action === 'note' && entry.by === me
      expectThat(fresh, `a note by ${me} on ${found.id} is not in the audit`, exchange)
    }
  },
  {
    ...owed('applicant', 'needs-a-reason', 'Needs the permission and a reason', '/cases/{id}/applicant'),
    async check(subject) {
      const [row] = await subject.openSample()
      const path = `/cases/${encodeURIComponent(row?.id ?? '')}/applicant`
      for (const query of ['', '?reason=', '?reason=ab']) {
        const exchange = await subject.ask('GET', path + query)
        problemOf(exchange, 'validation', 'forbidden')
      }
    }
  },
  {
    ...owed(
      'applicant',
      'is-logged',
      'Who applied. Needs the permission and a reason, and is logged',
      '/cases/{id}/applicant'
    ),
    needs: ['applicant', 'audit'],
    writes: true,
    async check(subject) {
      const reason = `conformance ${freshKey()}`
      const { id, exchange } = await applicantOf(subject, reason)
      answerOf('getApplicant', exchange)
      const { page, exchange: audit } = await auditOf(subject.ask, `limit=20&subject=${encodeURIComponent(id)}`)
      const logged = page.entries.some(entry => entry.action === 'readApplicant' && entry.reason === reason)
      expectThat(logged, 'the look is not in the audit with its reason', audit)
    }
  }
]

/** Of the first case that has one: what was imported may have none. */
async function applicantOf({ ask, openSample }: Subject, reason: string): Promise<{ id: string; exchange: Exchange }> {
  for (const { id } of (await openSample()).slice(0, 20)) {
    const exchange = await ask('GET', `/cases/${encodeURIComponent(id)}/applicant?reason=${encodeURIComponent(reason)}`)
    if (exchange.status !== 404) return { id, exchange }
  }
  return skip('no case has an applicant')
}
async function auditOf(ask: Subject['ask'], query: string): Promise<{ page: AuditPage; exchange: Exchange }> {
  const exchange = await ask('GET', `/audit?${query}`)
  return { page: answerOf<AuditPage>('listAudit', exchange), exchange }
}
