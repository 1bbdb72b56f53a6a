import type { AgreementPreview } from '#api/generated/types.gen'
import { answerOf } from '../answer'
import { type Exchange, expectThat } from '../ask'
import { closure, openCases, same, withClosure, workingDate } from '../closing'
import { problemOf } from '../problem'
import { type Rule, skip } from '../rule'
import type { Subject } from '../subject'

/** What a change would do, said before it is done. */
export const previews: readonly Rule[] = [
  {
    id: 'preview.changes-nothing',
    level: 'capability',
    needs: ['preview'],
    says: 'What a changed holiday, closure or target would do, before anything is changed',
    where: 'POST /agreement/preview',
    async check(subject) {
      const before = await subject.ask('GET', '/agreement')
      const rows = await openCases(subject)
      const date = await workingDate(subject)
      const { body, exchange } = await preview(subject, [{ kind: 'exception', exception: closure(date) }])
      const after = await subject.ask('GET', '/agreement')
      expectThat(before.headers.get('etag') === after.headers.get('etag'), 'the agreement has changed', after)
      const now = await openCases(subject)
      const moved = now.find(row =>
        rows.some(({ id, clock }) => id === row.id && same(clock, row.clock) && clock.dueAt !== row.clock.dueAt)
      )
      expectThat(moved === undefined, `${moved?.id} has moved`, exchange)
      const { open, moved: would, becomeOverdue, noLongerOverdue, cases } = body
      expectThat(
        would <= open && becomeOverdue <= would && noLongerOverdue <= would,
        'no more can move than were looked at',
        exchange
      )
      const dues = cases.map(({ newDueAt }) => Date.parse(newDueAt))
      expectThat(
        dues.every((due, index) => due >= (dues[index - 1] ?? 0)),
        'the first hundred that move, by new deadline',
        exchange
      )
      expectThat(cases.length <= Math.min(100, would), `${cases.length} cases of ${would} that move`, exchange)
    }
  },
  {
    id: 'preview.comes-true',
    level: 'capability',
    needs: ['preview', 'calendarChanges'],
    writes: true,
    says: 'Calendar changes move the open cases that rest on them',
    where: 'POST /agreement/preview',
    async check(subject) {
      const date = await workingDate(subject)
      const { body, exchange } = await preview(subject, [{ kind: 'exception', exception: closure(date) }])
      await withClosure(subject, date, async done => {
        const message = `the preview said that ${body.moved} would move, and ${done.body.moved} did`
        expectThat(Math.abs(body.moved - done.body.moved) <= 3, message, exchange)
        const rows = new Map((await openCases(subject)).map(row => [row.id, row]))
        const wrong = body.cases.find(({ id, newDueAt }) => {
          const due = rows.get(id)?.clock.dueAt
          return typeof due === 'string' && Date.parse(due) !== Date.parse(newDueAt)
        })
        expectThat(wrong === undefined, `${wrong?.id} was to be due at ${wrong?.newDueAt}`, exchange)
      })
    }
  },
  {
    id: 'preview.target',
    level: 'capability',
    needs: ['preview'],
    says: 'A changed target moves no open case; it is replayed over the twelve months before today',
    where: 'POST /agreement/preview',
    async check(subject) {
      const { services } = await subject.agreement()
      const [row] = await subject.openSample()
      const service =
        services.find(({ code }) => code === row?.service) ??
        skip('the agreement does not have the service of the first case')
      const target = (value: number) => ({
        kind: 'target',
        service: service.code,
        target: { ...service.target, value }
      })
      const same = await preview(subject, [target(service.target.value)])
      const long = await preview(subject, [target(service.target.value + 5)])
      expectThat(long.body.moved === 0, `${long.body.moved} open cases would move`, long.exchange)
      expectThat(
        same.body.closed === long.body.closed,
        'the same cases are replayed, whatever the target',
        long.exchange
      )
      const { closed, met, newMet } = long.body
      expectThat(
        met <= closed && newMet <= closed,
        `of ${closed} closed cases ${met} were and ${newMet} would be in time`,
        long.exchange
      )
      expectThat(newMet >= same.body.newMet, 'with more time no fewer are in time', long.exchange)
    }
  },
  {
    id: 'preview.refused',
    level: 'capability',
    needs: ['preview'],
    says: '1 to 200 changes',
    where: 'AgreementChanges',
    async check({ ask }) {
      for (const changes of [
        [],
        'all',
        [{ kind: 'abolish' }],
        [{ kind: 'target', service: 'x', target: { value: 1.5, unit: 'workingDays' } }]
      ]) {
        problemOf(await ask('POST', '/agreement/preview', { body: { changes } }), 'validation')
      }
    }
  }
]

async function preview(
  { ask }: Subject,
  changes: readonly unknown[]
): Promise<{ body: AgreementPreview; exchange: Exchange }> {
  const exchange = await ask('POST', '/agreement/preview', { body: { changes } })
  return { body: answerOf<AgreementPreview>('previewAgreement', exchange), exchange }
}
