import { describe, expect, test } from 'vitest'
import { at, days, muscat, started } from '../../tests/sla/muscat'
import { compileCalendar } from './calendar'
import { type RailAxis, rail, railMarks } from './rail'
import type { CaseClock } from './types'

const calendar = compileCalendar(muscat())

function drawn(clock: CaseClock, now: string, axis?: RailAxis): string {
  return rail(calendar, clock, at(now), axis)
    .map(({ kind, from, to }) => `${kind} ${Math.round(100 * from)}-${Math.round(100 * to)}`)
    .join(', ')
}

describe('the rail of a case due Tuesday, started at Sunday 07:30: three equal days', () => {
  const clock = started('2026-11-22 07:30', days(2))
  const pauses = [{ from: at('2026-11-22 14:30'), to: at('2026-11-23 14:30') }]
  test.each([
    ['nights take no room', clock, '2026-11-23 22:00', 'ran 0-67, ahead 67-100'],
    ['at the start all is ahead', clock, '2026-11-22 07:30', 'ahead 0-100'],
    ['late, it grows beyond the deadline', clock, '2026-11-25 14:30', 'ran 0-75, overdue 75-100'],
    [
      'a pause takes the room of the time it gave back',
      { ...clock, pauses },
      '2026-11-24 07:30',
      'ran 0-25, paused 25-50, ahead 50-100'
    ],
    [
      'an open pause pushes the deadline ahead',
      { ...clock, pauses: [{ from: at('2026-11-23 07:30'), to: null }] },
      '2026-11-23 14:30',
      'ran 0-25, paused 25-50, ahead 50-100'
    ],
    [
      'a reopening gap is its own',
      { ...clock, gaps: pauses },
      '2026-11-24 07:30',
      'ran 0-25, reopened 25-50, ahead 50-100'
    ],
    [
      'a closed case stands where it stopped',
      { ...clock, stoppedAt: at('2026-11-23 14:30') },
      '2026-12-30 10:00',
      'ran 0-67, ahead 67-100'
    ],
    ['at once is one segment', started('2026-11-22 07:30', days(0)), '2026-11-22 07:30', 'ahead 0-100']
  ])('%s', (_, seen, now, expected) => {
    expect(drawn(seen, now)).toBe(expected)
  })

  test('by the clock on the wall the nights are there', () => {
    const short = started('2026-11-22 07:30', days(1))
    expect(drawn(short, '2026-11-23 11:00', 'gross')).toBe('ran 0-23, outsideHours 23-77, ran 77-89, ahead 89-100')
  })

  test('the marks say where now, the deadline and the ends of days are', () => {
    const third = expect.closeTo(1 / 3, 9)
    expect(railMarks(calendar, clock, at('2026-11-23 14:30'))).toEqual({
      now: expect.closeTo(2 / 3, 9),
      due: 1,
      closings: [third, expect.closeTo(2 / 3, 9)]
    })
    expect(railMarks(calendar, clock, at('2026-11-25 14:30'))).toMatchObject({ now: 1, due: 0.75 })
  })
})
