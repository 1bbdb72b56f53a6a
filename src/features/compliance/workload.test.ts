import { describe, expect, it } from 'vitest'
import type { CompletionBucket } from '#api/generated/types.gen'
import { compileCalendar } from '#sla/calendar'
import type { Opening } from '#sla/types'
import { leftOfDay, workingDaysFrom } from './working-days'
import { dueByDay, workloadsOf } from './workload'

const closed = (key: string, met: number): CompletionBucket => ({
  from: '2026-10-25',
  to: '2026-11-21',
  key,
  met,
  missed: 0,
  openPastDue: 0
})
const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-29']

describe('the working days ahead', () => {
  const open: readonly Opening[] = [['07:30', '14:30']]
  const holiday = (date: string) =>
    ({ kind: 'holiday', status: 'announced', date, nameAr: 'اليوم الوطني', nameEn: 'National Day' }) as const
  const calendar = compileCalendar({
    version: '1',
    timeZone: 'Asia/Muscat',
    week: { sun: open, mon: open, tue: open, wed: open, thu: open, fri: [], sat: [] },
    seasons: [],
    exceptions: [holiday('2026-11-25'), holiday('2026-11-26')]
  })

  it('leave out weekends and holidays', () => {
    // National Day is on Wednesday and Thursday.
    expect(workingDaysFrom(calendar, '2026-11-22', 4)).toEqual(days)
    expect(workingDaysFrom(calendar, '2026-11-27', 1)).toEqual(['2026-11-29'])
  })

  it('begin with what is left of today', () => {
    const at = (time: string) => Date.parse(`2026-11-22T${time}+04:00`)
    expect(leftOfDay(calendar, '2026-11-22', at('05:00'))).toBe(1)
    expect(leftOfDay(calendar, '2026-11-22', at('11:00'))).toBe(0.5)
    expect(leftOfDay(calendar, '2026-11-22', at('18:00'))).toBe(0)
    expect(leftOfDay(calendar, '2026-11-23', at('18:00'))).toBe(1)
  })
})

describe('what is due on each of them', () => {
  it('is what falls due on a day off on the last one before it, and nothing beyond the last', () => {
    const byDate = new Map([
      ['2026-11-22', 1],
      ['2026-11-26', 2],
      ['2026-11-29', 4],
      ['2026-11-30', 8],
      ['none', 16]
    ])
    expect(dueByDay([byDate, new Map([['2026-11-24', 32]])], days)).toEqual([1, 0, 34, 4])
    expect(dueByDay([new Map([['2026-11-21', 3]])], days)).toEqual([3, 0, 0, 0])
  })
})

describe('the forecast by service', () => {
  const lines = workloadsOf({
    inTime: new Map([
      ['big', new Map([['2026-11-23', 10]])],
      ['small', new Map([['2026-11-23', 2]])],
      ['tiny', new Map([['2026-11-24', 1]])],
      ['stray', new Map([['2026-11-24', 1]])]
    ]),
    overdue: new Map([['big', 4]]),
    buckets: [closed('big', 100), closed('small', 20), closed('tiny', 4), closed('idle', 60)],
    workingDays: 20,
    days,
    firstDayLeft: 0.5,
    categoryOf: code => (code === 'stray' ? null : 'leases')
  })

  it('puts the few cases of small services together, and leaves out what has nothing ahead', () => {
    expect(lines.map(({ key, services }) => [key, services])).toEqual([
      ['big', ['big']],
      ['smaller leases', ['small', 'tiny']],
      ['stray', ['stray']]
    ])
  })

  it('works off the overdue ones first: fourteen in line, seven done by the end of Monday', () => {
    expect(lines[0]).toMatchObject({ overdue: 4, due: [0, 10, 0, 0], pace: { perDay: 5, cases: 100 } })
    expect(lines[0]?.fit).toEqual({ late: [0, 7, 0, 0], lateInAll: 7, firstLate: 1 })
  })

  it('knows no pace of what was never closed', () => {
    expect(lines[2]?.fit.lateInAll).toBe(1)
    // 1.2 a day: one done by the end of Monday, of two due then.
    expect(lines[1]?.fit.late).toEqual([0, 1, 0, 0])
  })
})
