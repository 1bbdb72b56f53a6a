import { expect, it } from 'vitest'
import { compileCalendar } from '#sla/calendar'
import type { CalendarException, CalendarSpec } from '#sla/types'
import { expectedEnds, usualWait } from './expected-dates'

const day = [['07:30', '14:30']] as const
const nationalDay: CalendarException[] = ['2026-11-25', '2026-11-26'].map(date => ({
  kind: 'holiday',
  date,
  status: 'announced',
  nameAr: 'العيد الوطني',
  nameEn: 'National Day'
}))
const spec: CalendarSpec = {
  version: '2026-01',
  timeZone: 'Asia/Muscat',
  week: { sun: day, mon: day, tue: day, wed: day, thu: day, fri: [], sat: [] },
  seasons: [],
  exceptions: nationalDay
}
const calendar = compileCalendar(spec)
const ends = expectedEnds(calendar, Date.parse('2026-11-22T11:42:07+04:00'))

it('an applicant is given three working days, to the closing of the third', () => {
  // Sunday; Wednesday and Thursday are National Day, Friday and Saturday the weekend.
  expect(new Date(ends[usualWait - 1] ?? 0).toISOString()).toBe('2026-11-29T10:30:00.000Z')
})

it('only working days are offered, in order', () => {
  expect(ends).toHaveLength(30)
  expect(ends.toSorted((a, b) => a - b)).toEqual(ends)
  const days = new Set(ends.map(end => new Date(end + 4 * 3_600_000).getUTCDay()))
  expect([...days].sort()).toEqual([0, 1, 2, 3, 4])
})

it('where the calendar ends, so do the days that can be promised', () => {
  const last = calendar.working.dayCloses.at(-2) ?? 0
  expect(expectedEnds(calendar, last).length).toBeLessThan(3)
})
