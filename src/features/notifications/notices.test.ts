import { beforeEach, describe, expect, it } from 'vitest'
import type { CalendarException, CaseRow } from '#api/generated/types.gen'
import { evaluateBy } from '#live/live-case'
import { createLiveSet, type LiveSet } from '#live/live-set'
import { agreement, type MadeRow, rowOf, startAt } from '#live/made-cases'
import { compileCalendar } from '#sla/calendar'
import { isOpenAt, nextOpeningAfter } from '#sla/local'
import { calendarNews, type Message, type NewsKind } from './news'
import { createNotices, mostSingly, type Notices, waitMs, windowMs } from './notices'

const calendar = compileCalendar(agreement.calendar)
const minute = 60_000
const sunday = (time: string) => Date.parse(`2026-11-22T${time}+04:00`)
const monday = (time: string) => Date.parse(`2026-11-23T${time}+04:00`)

const made: MadeRow = {
  id: 1,
  revision: 1,
  service: 0,
  office: 0,
  assignee: 1,
  age: 24,
  days: 5,
  unit: 'workingDays',
  pause: null,
  given: false,
  isClosed: false
}
/** A case of mine with so many working minutes left at `startAt`, of a target large enough to be on track until shortly before its end. */
function withLeft(id: number, minutes: number, more: Partial<CaseRow> = {}): CaseRow {
  const row = rowOf({ ...made, id, unit: 'workingMinutes' })
  const startedAt = new Date(sunday('07:30:00')).toISOString()
  const gone = (startAt - sunday('07:30:00')) / minute
  return {
    ...row,
    clock: { ...row.clock, startedAt, target: { value: Math.round(gone + minutes), unit: 'workingMinutes' } },
    ...more
  }
}

let live: LiveSet
let notices: Notices
let off: Set<NewsKind>
let now: number

beforeEach(() => {
  now = startAt
  off = new Set()
  live = createLiveSet(evaluateBy(agreement), () => {})
  notices = createNotices({
    me: 'p1',
    isOpen: at => isOpenAt(calendar, at),
    opensAt: at => nextOpeningAfter(calendar, at),
    isWanted: kind => !off.has(kind)
  })
  live.onChanges(changes => notices.hear(changes, () => live.snapshot().queue().cases, now))
})

const start = (rows: readonly CaseRow[]) => live.replace(rows, now)
/** Lets time pass as the page does: every instant at which the set or the notices want to be called. */
function until(at: number) {
  for (let steps = 0; steps < 10_000; steps++) {
    const next = Math.min(live.nextChangeAt() ?? Infinity, notices.nextAt())
    if (next > at) break
    now = Math.max(now, next)
    live.advance(now)
    notices.advance(now)
  }
  now = at
  live.advance(now)
  notices.advance(now)
}
const told = () => notices.state().messages.toReversed().map(shortOf)
const shortOf = (message: Message) =>
  message.kind === 'digest'
    ? `${message.count} ${message.of}`
    : message.kind === 'calendar'
      ? 'calendar'
      : `${message.kind} ${message.id}`

describe('what is told', () => {
  it('a case of mine that comes to be at risk and then overdue is told once each, at that very instant', () => {
    start([withLeft(1, 120)])
    expect(told()).toEqual([])
    until(startAt + 119 * minute)
    expect(told()).toEqual(['atRisk c-1'])
    until(startAt + 121 * minute)
    expect(told()).toEqual(['atRisk c-1', 'overdue c-1'])
    until(startAt + 160 * minute)
    expect(notices.state().unread).toBe(2)
  })

  it('a case of a colleague is not', () => {
    start([withLeft(1, 60, { assignee: 'p2' })])
    until(startAt + 100 * minute)
    expect(told()).toEqual([])
  })

  it('what was so when the desk was opened is no news', () => {
    start([withLeft(1, 10), withLeft(2, -30)])
    until(startAt + minute)
    expect(told()).toEqual([])
  })

  it('a case that is given to me is told after a moment', () => {
    start([withLeft(1, 5000, { assignee: 'p2' })])
    live.apply(withLeft(1, 5000, { revision: 2 }), now)
    expect(told()).toEqual([])
    until(startAt + waitMs)
    expect(told()).toEqual(['assigned c-1'])
  })

  it('a case I took myself is not, whichever comes first, the news or the answer', () => {
    start([withLeft(1, 5000, { assignee: null }), withLeft(2, 5000, { assignee: null })])
    live.foresee([{ ...withLeft(1, 5000), assignee: 'p1' }], now)
    live.apply(withLeft(1, 5000, { revision: 2 }), now)
    live.apply(withLeft(2, 5000, { revision: 2 }), now)
    notices.did('c-2')
    until(startAt + 60_000)
    expect(told()).toEqual([])
  })

  it('a late case that is given to me is one message, not two', () => {
    start([withLeft(1, -30, { assignee: 'p2' })])
    live.apply(withLeft(1, -30, { revision: 2 }), now)
    until(startAt + 60_000)
    expect(told()).toEqual(['assigned c-1'])
  })

  it('a deadline that was extended and is used up again is told again', () => {
    start([withLeft(1, 8)])
    until(startAt + 9 * minute)
    live.apply(withLeft(1, 300, { revision: 2 }), now)
    until(startAt + 165 * minute)
    expect(told()).toEqual(['overdue c-1', 'atRisk c-1'])
  })
})

describe('what is not a storm', () => {
  it('many at one instant are one digest', () => {
    start(Array.from({ length: 40 }, (_, id) => withLeft(id + 1, 100)))
    until(startAt + 101 * minute)
    expect(told()).toEqual(['40 atRisk', '40 overdue'])
  })

  it('a few are told singly, and what follows soon in one digest', () => {
    start(Array.from({ length: 9 }, (_, id) => withLeft(id + 1, 100 + id)))
    until(startAt + 100 * minute + windowMs + minute)
    const late = told().filter(text => text.includes('overdue'))
    expect(late).toEqual(['overdue c-1', 'overdue c-2', 'overdue c-3', '6 overdue'])
    expect(mostSingly).toBe(3)
  })

  it('after everything was read anew only what is different is told, in one', () => {
    const rows = Array.from({ length: 20 }, (_, id) => withLeft(id + 1, 600))
    start(rows)
    now = startAt + minute
    start(rows)
    expect(told()).toEqual([])
    start(
      rows.map(row => ({
        ...row,
        revision: 2,
        clock: { ...row.clock, target: { value: 200, unit: 'workingMinutes' as const } }
      }))
    )
    expect(told()).toEqual(['20 overdue'])
  })
})

describe('outside working hours', () => {
  it('it is quiet: what a closing does is told in one at the next opening, not at midnight', () => {
    // Due at Sunday's closing.
    start([1, 2].map(id => withLeft(id, (sunday('14:30:00') - startAt) / minute)))
    until(sunday('14:31:00'))
    const atClosing = told().filter(text => text.includes('overdue'))
    until(monday('07:29:59'))
    expect([atClosing, told().filter(text => text.includes('overdue'))]).toEqual([[], []])
    until(monday('07:30:00'))
    expect(told().filter(text => text.includes('overdue'))).toEqual(['2 overdue'])
    expect(notices.state().messages[0]).toMatchObject({ wasClosed: true, at: monday('07:30:00') })
  })

  it('what no longer holds at the opening is not told', () => {
    start([withLeft(1, (sunday('14:30:00') - startAt) / minute)])
    until(sunday('15:00:00'))
    live.apply(withLeft(1, 5000, { revision: 2 }), now)
    until(monday('08:00:00'))
    expect(told().filter(text => text.includes('overdue'))).toEqual([])
  })
})

it('what is switched off is not told', () => {
  off.add('atRisk')
  start([withLeft(1, 100)])
  until(startAt + 101 * minute)
  expect(told()).toEqual(['overdue c-1'])
})

it('what is read is not unread any more, and what is cleared is gone', () => {
  start([withLeft(1, 8)])
  until(startAt + 9 * minute)
  notices.read()
  expect(notices.state()).toMatchObject({ unread: 0, messages: [{ id: 'c-1' }] })
  notices.clear()
  expect(notices.state().messages).toEqual([])
})

describe('the calendar', () => {
  const day = (date: string, more: Partial<CalendarException> = {}) =>
    ({ kind: 'holiday', date, status: 'expected', nameAr: 'عيد', nameEn: 'Eid', ...more }) as CalendarException

  it('a holiday that was announced, added or withdrawn is news; a past one and one that is as it was are not', () => {
    const before = [day('2026-11-25'), day('2026-12-01'), day('2026-11-01'), day('2026-12-31')]
    const after = [
      day('2026-11-25', { status: 'announced' }),
      day('2026-12-02'),
      day('2026-11-01', { nameEn: 'x' }),
      day('2026-12-31')
    ]
    expect(calendarNews(before, after, '2026-11-22').map(news => [news.before?.date, news.now?.date])).toEqual([
      ['2026-11-25', '2026-11-25'],
      [undefined, '2026-12-02'],
      ['2026-12-01', undefined]
    ])
  })

  it('is told with the nearest date on top', () => {
    notices.calendar(calendarNews([], [day('2026-12-02'), day('2026-11-25')], '2026-11-22'), now)
    expect(notices.state().messages.map(message => message.kind === 'calendar' && message.news.now?.date)).toEqual([
      '2026-11-25',
      '2026-12-02'
    ])
  })
})
