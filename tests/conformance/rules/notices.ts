import type { NoticeAnswer, Notices } from '#api/generated/types.gen'
import { freshKey } from '../acting'
import { answerOf } from '../answer'
import { type Exchange, expectThat } from '../ask'
import { owed } from '../owed'
import { problemOf } from '../problem'
import type { Rule } from '../rule'
import { withStream } from '../stream'
import type { Subject } from '../subject'

/** Planned maintenance. */
export const notices: readonly Rule[] = [
  {
    ...owed('notices', 'newest-first', 'Planned maintenance, newest first', '/notices'),
    async check({ ask }) {
      const exchange = await ask('GET', '/notices')
      const at = answerOf<Notices>('listNotices', exchange).notices.map(({ announcedAt }) => Date.parse(announcedAt))
      expectThat(
        at.every((instant, index) => instant <= (at[index - 1] ?? Infinity)),
        'newest first',
        exchange
      )
    }
  },
  {
    ...owed('notices', 'announced', 'Announce maintenance; a `notice` event is sent', '/notices'),
    lasting: true,
    async check(subject) {
      const key = freshKey()
      const body = {
        from: '2199-01-01T20:00:00+04:00',
        to: '2199-01-01T22:00:00+04:00',
        nameAr: 'تجربة',
        nameEn: `Conformance ${key}`
      }
      const post = () => subject.ask('POST', '/notices', { body, headers: { 'idempotency-key': key } })
      const posted = await told(subject, body.nameEn, post)
      const { notice } = answerOf<NoticeAnswer>('postNotice', posted)
      const again = answerOf<NoticeAnswer>('postNotice', await post()).notice
      const exchange = await subject.ask('GET', '/notices')
      const { notices } = answerOf<Notices>('listNotices', exchange)
      const times = notices.filter(({ nameEn }) => nameEn === body.nameEn).length
      expectThat(again.id === notice.id && times === 1, `it is in the list ${times} times`, exchange)
      expectThat(notices[0]?.nameEn === body.nameEn, 'newest first', exchange)
    }
  },
  {
    ...owed('notices', 'refused', 'From and to as instants, and both names', '/notices'),
    async check({ ask }) {
      const body = {
        from: '2199-01-01T20:00:00+04:00',
        to: '2199-01-01T22:00:00+04:00',
        nameAr: 'تجربة',
        nameEn: 'Conformance'
      }
      const { nameAr: _, ...nameless } = body
      for (const each of [
        nameless,
        { ...body, nameEn: '' },
        { ...body, from: 'soon' },
        { ...body, to: '2199-01-01T22:00:00' }
      ]) {
        problemOf(
          await ask('POST', '/notices', { body: each, headers: { 'idempotency-key': freshKey() } }),
          'validation'
        )
      }
    }
  }
]

/** Does it, and sees that everybody is told, where there is a stream to be told by. */
async function told(subject: Subject, nameEn: string, post: () => Promise<Exchange>): Promise<Exchange> {
  const { capabilities } = await subject.service()
  if (!capabilities.includes('events')) return post()
  return withStream(subject, undefined, async stream => {
    await stream.until(({ name }) => name === 'heartbeat', 2000)
    const posted = await post()
    const event = await stream.until(
      ({ name, data }) => name === 'notice' && JSON.stringify(data).includes(nameEn),
      5000
    )
    expectThat(event !== undefined, 'nobody was told of the notice', posted)
    return posted
  })
}
