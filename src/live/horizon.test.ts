import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, compileCalendar } from '#sla/calendar'
import { dateOf, dayNumber } from '#sla/civil'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#sla/local'
import type { CalendarException, CalendarSpec } from '#sla/types'
import { countsOf, daysAhead, daysLate, horizonColumns, placing } from './horizon'
import { evaluateBy } from './live-case'
import { createLiveSet } from './live-set'
import { agreement, madeRow, naming, rowOf, startAt } from './made-cases'
import { createView } from './view'

const hours = [['07:30', '14:30']] as const
const week = { sun: hours, mon: hours, tue: hours, wed: hours, thu: hours, fri: [], sat: [] }
const names = { nameAr: 'يوم', nameEn: 'Day' }
const spec = (exceptions: readonly CalendarException[]): CalendarSpec => ({
  version: '1',
  timeZone: 'Asia/Muscat',
  week,
  seasons: [{ from: '2027-02-08', to: '2027-03-08', nameAr: 'رمضان', nameEn: 'Ramadan', hours: week }],
  exceptions
})

const first = dayNumber('2026-11-01')
const date = fc.integer({ min: 0, max: 180 }).map(days => dateOf(first + days))
const exception = fc.oneof(
  date.map((on): CalendarException => ({ kind: 'holiday', date: on, status: 'announced', ...names })),
  date.map((on): CalendarException => ({ kind: 'closure', date: on, offices: ['saham'], ...names })),
  date.map((on): CalendarException => ({ kind: 'opening', date: on, hours, ...names }))
)
const calendar = fc
  .array(exception, { maxLength: 30 })
  .map(exceptions => compileCalendar(spec(exceptions), { from: '2026-09-01', to: '2027-07-31' }))

const dated = (made: Calendar, today: string) => horizonColumns(made, today).filter(({ kind }) => kind !== 'standing')

describe('the columns of the deadline horizon', () => {
  it('cover every date once, and a deadline that is not known has its own', () => {
    fc.assert(
      fc.property(calendar, date, date, (made, today, due) => {
        const columns = horizonColumns(made, today)
        const covering = columns.filter(
          ({ kind, from, to }) => kind !== 'standing' && (from ?? '') <= due && due <= (to ?? '~')
        )
        expect(covering).toHaveLength(1)
        expect(columns[placing(columns)(due)]).toBe(covering[0])
        expect(columns[placing(columns)('none')]?.kind).toBe('standing')
      }),
      { numRuns: 500 }
    )
  })

  it('begin with working dates of the governorate, today alone may be none, and nothing between them is worked on', () => {
    fc.assert(
      fc.property(calendar, date, (made, today) => {
        const columns = dated(made, today)
        expect(columns).toHaveLength(daysLate + 1 + daysAhead + 1)
        for (const { kind, from, to, isWorking } of columns) {
          if (from === null) continue
          expect(isWorking).toBe(isWorkingDay(made, from))
          if (kind !== 'today') expect(isWorking).toBe(true)
          if (to !== null) expect(workingDaysBetween(made, from, to)).toBe(0)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('say how many working days a deadline is late or ahead', () => {
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: -9, max: 14 }), (made, today, days) => {
        const due = addWorkingDays(made, today, days)
        const columns = horizonColumns(made, today)
        const column = columns[placing(columns)(due)]
        expect(column?.days).toBe(Math.max(-daysLate, Math.min(daysAhead + 1, days)))
      }),
      { numRuns: 300 }
    )
  })

  it('name the holiday that lies between two of them, the hours of Ramadan, and what an office has of its own', () => {
    const made = compileCalendar(
      spec([
        { kind: 'holiday', date: '2026-11-25', status: 'announced', nameAr: 'اليوم الوطني', nameEn: 'National Day' },
        { kind: 'closure', date: '2026-11-23', offices: ['saham'], nameAr: 'أمطار', nameEn: 'Rain' },
        { kind: 'holiday', date: '2026-11-27', status: 'announced', nameAr: 'جمعة', nameEn: 'A Friday' }
      ])
    )
    const columns = horizonColumns(made, '2026-11-22')
    const on = (from: string) => columns.find(column => column.from === from)
    expect(on('2026-11-24')?.to).toBe('2026-11-25')
    expect(on('2026-11-24')?.skipped.map(({ nameEn }) => nameEn)).toEqual(['National Day'])
    // A holiday on a day of rest takes nothing away.
    expect(on('2026-11-26')?.skipped).toEqual([])
    expect(on('2026-11-23')?.own.map(({ nameEn }) => nameEn)).toEqual(['Rain'])
    expect(on('2026-11-22')?.season).toBeNull()
    expect(horizonColumns(made, '2027-02-09').find(({ kind }) => kind === 'today')?.season?.nameEn).toBe('Ramadan')
  })
})

describe('the numbers of the deadline horizon', () => {
  it('add up to the open cases: each is in exactly one column, whatever the time', () => {
    fc.assert(
      fc.property(
        fc.array(madeRow(80), { maxLength: 60 }),
        fc.integer({ min: -20, max: 300 }),
        fc.constantFrom('service' as const, 'office' as const, 'assignee' as const),
        (made, hoursLater, dimension) => {
          const now = startAt + hoursLater * 3_600_000
          const live = createLiveSet(evaluateBy(agreement), (_, error) => {
            throw error
          })
          live.replace(made.map(rowOf), now)
          const view = createView(live, { filter: {}, sort: { by: 'due' } }, naming).snapshot()
          const own = compileCalendar(agreement.calendar)
          const columns = horizonColumns(own, dateOf(Math.floor((now + 4 * 3_600_000) / 86_400_000)))
          const place = placing(columns)
          const sums = [...view.cross(dimension, 'dueOn').values()].map(totals => countsOf(columns, place, totals))
          expect(sums.flat().reduce((sum, count) => sum + count, 0)).toBe(live.size())
          for (const [at, column] of columns.entries()) {
            const { kind, from, to } = column
            const filter =
              kind === 'standing' ? { due: 'none' as const } : { dueFrom: from ?? undefined, dueTo: to ?? undefined }
            const linked = createView(live, { filter, sort: { by: 'due' } }, naming).snapshot().length
            expect(sums.reduce((sum, counts) => sum + (counts[at] ?? 0), 0)).toBe(linked)
          }
        }
      ),
      { numRuns: 150 }
    )
  })
})
