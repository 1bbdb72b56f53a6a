import type { Agreement, CalendarException, CaseRow } from '#api/generated/types.gen'
import { answerOf } from '../answer'
import { expectThat } from '../ask'
import { closure, exceptions, names, openCases, put, same, withClosure, workingDate } from '../closing'
import { listCases } from '../lists'
import { invalidField, problemOf } from '../problem'
import type { Rule } from '../rule'
import { withStream } from '../stream'
import type { Subject } from '../subject'
import { dueIn, reckoned } from '../time'

/** The calendar, its changes, and what they would do. Every change is taken back. */
export const calendar: readonly Rule[] = [
  changing(
    'moves-deadlines',
    'Open deadlines are recomputed once: each case that moves gets a new revision',
    async subject => {
      const date = await workingDate(subject)
      const before = await openCases(subject)
      await withClosure(subject, date, async ({ body, exchange }) => {
        const after = await openCases(subject)
        const calendarOf = await subject.calendars()
        const wrong = after.find(
          row => row.clock.dueAt !== undefined && dueIn(calendarOf, row) !== reckoned(calendarOf(row.office), row)
        )
        expectThat(
          wrong === undefined,
          `${wrong?.id} has a deadline that the new calendar does not give: ${wrong?.clock.dueAt}`,
          exchange
        )
        const was = new Map(before.map(row => [row.id, row]))
        const moved = after.filter(row => row.clock.dueAt !== (was.get(row.id) ?? row).clock.dueAt)
        expectThat(
          Math.abs(moved.length - body.moved) <= 3,
          `\`moved\` says ${body.moved}, and ${moved.length} deadlines moved`,
          exchange
        )
        const stale = moved.find(row => row.revision <= (was.get(row.id)?.revision ?? 0))
        expectThat(stale === undefined, `${stale?.id} moved and kept its revision ${stale?.revision}`, exchange)
      })
      const back = await openCases(subject)
      const lost = back.find(row =>
        before.some(({ id, clock }) => id === row.id && same(clock, row.clock) && clock.dueAt !== row.clock.dueAt)
      )
      const { exchange } = await listCases(subject.ask, 'limit=1')
      expectThat(lost === undefined, `withdrawn, the closure still moves ${lost?.id}`, exchange)
    }
  ),
  changing(
    'new-state',
    'The calendar afterwards: `GET /agreement` gives it, as another version with another ETag',
    async subject => {
      const first = await subject.ask('GET', '/agreement')
      const date = await workingDate(subject)
      await withClosure(subject, date, async ({ body, exchange }) => {
        const again = await subject.ask('GET', '/agreement')
        const agreement = answerOf<Agreement>('getAgreement', again)
        const has = (list: readonly CalendarException[]) =>
          list.some(each => each.date === date && each.nameEn === names.nameEn)
        expectThat(has(body.calendar.exceptions), 'the answer has the closure in its calendar', exchange)
        expectThat(has(agreement.calendar.exceptions), 'the agreement has the closure in its calendar', again)
        const old = answerOf<Agreement>('getAgreement', first).calendar.version
        expectThat(agreement.calendar.version !== old, `the calendar is still version ${old}`, again)
        expectThat(again.headers.get('etag') !== first.headers.get('etag'), 'the ETag is still the same', again)
      })
    }
  ),
  changing('once', 'Done twice it is done once', async subject => {
    const date = await workingDate(subject)
    await withClosure(subject, date, async first => {
      const second = await put(subject, date, closure(date))
      expectThat(second.body.moved === 0, `the second time ${second.body.moved} deadlines moved`, second.exchange)
      const [one, other] = [first.body.calendar, second.body.calendar]
      expectThat(one.version === other.version, 'the second time nothing has changed', second.exchange)
      const times = other.exceptions.filter(each => each.date === date && each.nameEn === names.nameEn).length
      expectThat(times === 1, `the closure is in the calendar ${times} times`, second.exchange)
    })
  }),
  changing('moved', 'A body with another date moves it there', async subject => {
    const from = await workingDate(subject)
    const to = await workingDate(subject, from)
    await withClosure(subject, from, async () => {
      const { body, exchange } = await put(subject, from, closure(to))
      const dates = body.calendar.exceptions.filter(each => each.nameEn === names.nameEn).map(({ date }) => date)
      await subject.ask('DELETE', `${exceptions}/${to}`)
      expectThat(dates.join() === to, `it has to be on ${to}, and is on ${dates.join(' and ') || 'no date'}`, exchange)
    })
  }),
  changing('of-an-office', 'An exception for named offices: the others are left alone', async subject => {
    const date = await workingDate(subject)
    const [row] = await subject.openSample()
    const office = (row as CaseRow).office
    const before = await openCases(subject)
    const path = `${exceptions}/${date}`
    const { exchange } = await put(subject, date, { ...closure(date), offices: [office] })
    const after = await openCases(subject)
    const wrong = await subject.ask('DELETE', path)
    const right = await subject.ask('DELETE', `${path}?office=${encodeURIComponent(office)}`)
    const stranger = after.find(
      each =>
        each.office !== office &&
        before.some(({ id, clock }) => id === each.id && same(clock, each.clock) && clock.dueAt !== each.clock.dueAt)
    )
    expectThat(stranger === undefined, `${stranger?.id} of ${stranger?.office} moved`, exchange)
    expectThat(wrong.status === 404, 'the whole governorate has nothing on that date', wrong)
    expectThat(right.status === 200, 'the one of that office can be withdrawn', right)
  }),
  changing('nothing-there', '`not-found` where the date has nothing for exactly these offices', async subject => {
    const date = await workingDate(subject)
    problemOf(await subject.ask('DELETE', `${exceptions}/${date}`), 'not-found')
  }),
  {
    ...changing('told', 'An `agreement` event is sent', async subject => {
      const date = await workingDate(subject)
      await withStream(subject, undefined, async stream => {
        await stream.until(({ name }) => name === 'heartbeat', 2000)
        await withClosure(subject, date, async ({ exchange }) => {
          const told = await stream.until(({ name }) => name === 'agreement', 10_000)
          expectThat(told !== undefined, 'nobody was told to read the agreement again', exchange)
        })
      })
    }),
    needs: ['calendarChanges', 'events']
  },
  {
    ...changing('refused', 'A local date; offices that there are; hours sorted, not overlapping', async subject => {
      const { ask } = subject
      const date = await workingDate(subject)
      const refused = async (day: string, body: unknown) => ask('PUT', `${exceptions}/${day}`, { body })
      invalidField(await refused('2026-02-30', closure(date)), 'date')
      invalidField(await refused(date, { ...closure(date), kind: 'feast' }), 'kind')
      problemOf(await refused(date, { ...closure(date), offices: ['no-such-office'] }), 'validation')
      problemOf(await refused(date, { ...closure(date), kind: 'opening', hours: [['14:00', '09:00']] }), 'validation')
    })
  }
]

function changing(name: string, says: string, check: (subject: Subject) => Promise<void>): Rule {
  const where = 'PUT, DELETE /agreement/calendar/exceptions/{date}'
  return { id: `calendar.${name}`, level: 'capability', needs: ['calendarChanges'], writes: true, says, where, check }
}
