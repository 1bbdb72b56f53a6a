import { describe, expect, test } from 'vitest'
import { at, holiday, local, muscat, sundayToThursday } from '../../tests/sla/muscat'
import { compileCalendar } from './calendar'
import { addWorkingDays, isOpenAt, localDate, nextClosingAfter, nextOpeningAfter, workingDaysBetween } from './local'

const calendar = compileCalendar(muscat(holiday('2026-11-25'), holiday('2026-11-26')))

test.each([
  ['2026-11-22 07:29:59.999', false, '2026-11-22 07:30', '2026-11-22 14:30'],
  ['2026-11-22 07:30', true, '2026-11-23 07:30', '2026-11-22 14:30'],
  ['2026-11-22 14:30', false, '2026-11-23 07:30', '2026-11-23 14:30'],
  ['2026-11-24 15:00', false, '2026-11-29 07:30', '2026-11-29 14:30']
])('at %s open is %s', (now, open, opening, closing) => {
  expect(isOpenAt(calendar, at(now))).toBe(open)
  expect([local(nextOpeningAfter(calendar, at(now))), local(nextClosingAfter(calendar, at(now)))]).toEqual([
    opening,
    closing
  ])
})

test('openings that touch are one, over midnight too', () => {
  const night = sundayToThursday([
    ['00:00', '12:00'],
    ['12:00', '24:00']
  ])
  const open = compileCalendar({ ...muscat(), week: night, seasons: [] })
  expect(local(nextClosingAfter(open, at('2026-11-22 10:00')))).toBe('2026-11-27 00:00')
  expect(local(nextOpeningAfter(open, at('2026-11-22 10:00')))).toBe('2026-11-29 00:00')
})

test('beyond the known range there is no next opening', () => {
  expect(nextOpeningAfter(calendar, at('2036-12-31 15:00'))).toBeNull()
  expect(nextClosingAfter(calendar, at('2036-12-31 15:00'))).toBeNull()
})

describe('working days by date', () => {
  test.each([
    ['2026-11-22', 3, '2026-11-29'],
    ['2026-11-20', 1, '2026-11-22'],
    ['2026-11-25', 0, '2026-11-25'],
    ['2026-11-29', -1, '2026-11-24'],
    ['2026-11-28', -1, '2026-11-24'],
    ['2026-11-24', -2, '2026-11-22']
  ])('%s and %i more is %s', (date, count, expected) => {
    expect(addWorkingDays(calendar, date, count)).toBe(expected)
  })

  test('between two dates they are counted after the first up to the second', () => {
    expect(workingDaysBetween(calendar, '2026-11-22', '2026-11-29')).toBe(3)
    expect(workingDaysBetween(calendar, '2026-11-29', '2026-11-22')).toBe(0)
    expect(() => workingDaysBetween(calendar, '2026-11-29', '2040-01-01')).toThrow('leaves the range')
    expect(() => addWorkingDays(calendar, '2026-11-29', 0.5)).toThrow('count: expected a whole number, got 0.5')
  })
})

test('the date of an instant is asked of a calendar or of a zone', () => {
  const late = Date.parse('2026-11-21T21:30:00Z')
  expect([localDate(calendar, late), localDate('Asia/Muscat', late), localDate('UTC', late)]).toEqual([
    '2026-11-22',
    '2026-11-22',
    '2026-11-21'
  ])
})
