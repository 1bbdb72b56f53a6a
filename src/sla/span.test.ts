import { describe, expect, test } from 'vitest'
import { at, muscat } from '../../tests/sla/muscat'
import { compileCalendar } from './calendar'
import { clockText, spanAt } from './span'

const calendar = compileCalendar(muscat())

function said(due: string, now: string): string {
  const { late, days, ms } = spanAt(calendar, at(due), at(now))
  return `${late ? '-' : ''}${days} ${clockText(ms)}`
}

describe('time left as further working days and the clock of the current one', () => {
  test.each([
    ['a whole further day and what is left of today', '2026-11-23 14:30', '2026-11-22 10:00', '1 04:30:00'],
    ['before the office opens today is whole', '2026-11-23 14:30', '2026-11-22 06:00', '2 00:00:00'],
    ['it ticks while the office is open', '2026-11-23 14:30', '2026-11-22 10:00:01', '1 04:29:59'],
    ['the night takes nothing', '2026-11-23 14:30', '2026-11-22 22:00', '1 00:00:00'],
    ['nor does a weekend', '2026-11-23 14:30', '2026-11-20 22:00', '2 00:00:00'],
    ['the first second of the last day', '2026-11-23 14:30', '2026-11-23 07:30:01', '0 06:59:59'],
    ['the deadline itself', '2026-11-23 14:30', '2026-11-23 14:30', '0 00:00:00'],
    ['within a day that a pause moved it into', '2026-11-24 10:00', '2026-11-22 12:00', '1 05:00:00'],
    ['and over the next closing it stays the same', '2026-11-24 10:00', '2026-11-22 14:30', '1 02:30:00'],
    ['a day of Ramadan ahead is a day', '2026-02-19 14:00', '2026-02-18 14:30', '1 00:00:00'],
    ['and its clock is its own', '2026-02-19 14:00', '2026-02-19 09:00:01', '0 04:59:59']
  ])('%s', (_, due, now, expected) => {
    expect(said(due, now)).toBe(expected)
  })
})

describe('time over, counted the same way', () => {
  test.each([
    ['at the first late second no working time has passed', '2026-11-22 14:30', '2026-11-22 14:30:01', '-0 00:00:00'],
    ['nor in the night', '2026-11-22 14:30', '2026-11-23 06:00', '-0 00:00:00'],
    ['it ticks from the next opening', '2026-11-22 14:30', '2026-11-23 07:30:01', '-0 00:00:01'],
    ['at the next closing it is a day', '2026-11-22 14:30', '2026-11-23 14:30', '-1 00:00:00'],
    ['and stays so until the office opens', '2026-11-22 14:30', '2026-11-24 07:00', '-1 00:00:00'],
    ['from a deadline within the day', '2026-11-22 12:00', '2026-11-23 08:30', '-0 03:30:00']
  ])('%s', (_, due, now, expected) => {
    expect(said(due, now)).toBe(expected)
  })
})

test('calendar days are local dates and tick through the night', () => {
  expect(spanAt(calendar, at('2026-11-22 00:00'), at('2026-11-20 22:00'), calendar.always)).toEqual({
    late: false,
    days: 1,
    ms: 2 * 3_600_000
  })
})

test('a clock is cut to the second and may pass a day', () => {
  expect([clockText(999), clockText(3_661_999), clockText(90_000_000), clockText(NaN)]).toEqual([
    '00:00:00',
    '01:01:01',
    '25:00:00',
    ''
  ])
})
