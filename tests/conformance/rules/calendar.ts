import type { Agreement, AgreementPreview, CalendarChanged, CalendarException, CaseRow } from '#api/generated/types.gen'
import { dateOf, dayNumber } from '#sla/civil'
import { isWorkingDay, localDate } from '#sla/local'
import { freshKey } from '../acting'
import { answerOf } from '../answer'
import { type Exchange, expectThat } from '../ask'
import { everyCase, listCases } from '../lists'
import { invalidField, problemOf } from '../problem'
import { type Rule, skip } from '../rule'
import { withStream } from '../stream'
import type { Subject } from '../subject'
import { dueIn, reckoned } from '../time'

const names = { nameAr: 'تجربة', nameEn: 'Conformance' }
const exceptions = '/agreement/calendar/exceptions'

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
  },
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
  },
  {
    id: 'versions.refused',
    level: 'capability',
    needs: ['versionChanges'],
    says: 'Later than today only, and later than every version there is; else `not-allowed-now`',
    where: 'POST /agreement/versions',
    async check(subject) {
      const { services } = await subject.agreement()
      const code = services[0]?.code ?? skip('the agreement has no service')
      const post = (body: unknown) =>
        subject.ask('POST', '/agreement/versions', { body, headers: { 'idempotency-key': freshKey() } })
      problemOf(await post({ effectiveFrom: '2001-01-01', services: [{ code }] }), 'not-allowed-now')
      problemOf(await post({ effectiveFrom: '2199-01-01', services: [{ code: 'no-such-service' }] }), 'validation')
      problemOf(await post({ effectiveFrom: '2199-13-01', services: [{ code }] }), 'validation')
      problemOf(await post({ effectiveFrom: '2199-01-01', services: [] }), 'validation')
    }
  },
  {
    id: 'versions.added',
    level: 'capability',
    needs: ['versionChanges', 'agreementVersions'],
    lasting: true,
    says: 'A new version with its effective date. What is not named stays as it is',
    where: 'POST /agreement/versions',
    async check(subject) {
      const { ask } = subject
      const list = async () => {
        const exchange = await ask('GET', '/agreement/versions')
        return {
          exchange,
          ...answerOf<{ versions: { version: number; effectiveFrom: string; services: Agreement['services'] }[] }>(
            'listAgreementVersions',
            exchange
          )
        }
      }
      const [newest] = (await list()).versions
      const [service] = newest?.services ?? []
      if (!newest || !service) skip('there is no version')
      const asOf = Date.parse((await listCases(ask, 'limit=1')).page.asOf)
      const today = localDate((await subject.calendars())(''), asOf)
      const effectiveFrom = dateOf(Math.max(dayNumber(today), dayNumber(newest.effectiveFrom)) + 30)
      const target = { ...service.target, value: service.target.value + 1 }
      const body = { effectiveFrom, services: [{ code: service.code, target }] }
      const key = freshKey()
      const post = () => ask('POST', '/agreement/versions', { body, headers: { 'idempotency-key': key } })
      const posted = await post()
      answerOf('postAgreementVersion', posted)
      const again = await post()
      expectThat(again.status === 200, 'a retry is answered as the first try was', again)
      const { versions, exchange } = await list()
      const [added] = versions
      expectThat(
        added?.effectiveFrom === effectiveFrom,
        `the newest is from ${added?.effectiveFrom}, not ${effectiveFrom}`,
        exchange
      )
      expectThat(
        versions.filter(each => each.effectiveFrom === effectiveFrom).length === 1,
        'it was added once',
        exchange
      )
      const changed = added.services.find(({ code }) => code === service.code)
      expectThat(changed?.target.value === target.value, `the target has to be ${target.value}`, exchange)
      expectThat(added.services.length === newest.services.length, 'what is not named stays as it is', exchange)
    }
  }
]

function changing(name: string, says: string, check: (subject: Subject) => Promise<void>): Rule {
  const where = 'PUT, DELETE /agreement/calendar/exceptions/{date}'
  return { id: `calendar.${name}`, level: 'capability', needs: ['calendarChanges'], writes: true, says, where, check }
}

function closure(date: string): CalendarException {
  return { kind: 'closure', date, ...names }
}

type Changed = { readonly body: CalendarChanged; readonly exchange: Exchange }

async function put({ ask }: Subject, date: string, body: CalendarException): Promise<Changed> {
  const exchange = await ask('PUT', `${exceptions}/${date}`, { body })
  return { body: answerOf<CalendarChanged>('putCalendarException', exchange), exchange }
}

/** With the offices closed on a date, and open again afterwards, whatever happens. */
async function withClosure(subject: Subject, date: string, use: (changed: Changed) => Promise<void>): Promise<void> {
  const changed = await put(subject, date, closure(date))
  try {
    await use(changed)
  } finally {
    await subject.ask('DELETE', `${exceptions}/${date}`)
  }
}

async function preview(
  { ask }: Subject,
  changes: readonly unknown[]
): Promise<{ body: AgreementPreview; exchange: Exchange }> {
  const exchange = await ask('POST', '/agreement/preview', { body: { changes } })
  return { body: answerOf<AgreementPreview>('previewAgreement', exchange), exchange }
}

/** A working date soon after today with nothing special about it: many deadlines rest on it. */
async function workingDate(subject: Subject, after?: string): Promise<string> {
  const calendarOf = (await subject.calendars())('')
  const asOf = Date.parse((await listCases(subject.ask, 'limit=1')).page.asOf)
  const special = new Set((await subject.agreement()).calendar.exceptions.map(({ date }) => date))
  const first = dayNumber(after ?? localDate(calendarOf, asOf)) + 1
  for (let day = first; day < first + 60; day++) {
    if (isWorkingDay(calendarOf, dateOf(day)) && !special.has(dateOf(day))) return dateOf(day)
  }
  return skip('there is no ordinary working day in the next two months')
}

/** Those of whom it matters whether they move; as many as can be read in a moment. */
function openCases({ ask }: Subject): Promise<readonly CaseRow[]> {
  return everyCase(ask, 'open=true', 5000)
}

/** Whether nothing but the deadline of a clock has changed. */
function same(one: CaseRow['clock'], other: CaseRow['clock']): boolean {
  const rest = ({ dueAt: _, ...clock }: CaseRow['clock']) => JSON.stringify(clock)
  return rest(one) === rest(other)
}
