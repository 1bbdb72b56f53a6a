import { describe, expect, test } from 'vitest'
import { at, days, holiday, local, minutes, muscat, started } from '../../tests/sla/muscat'
import { compileCalendar } from './calendar'
import { deadline, standing } from './clock'
import type { CaseClock } from './types'

const calendar = compileCalendar(muscat(holiday('2026-11-25'), holiday('2026-11-26')))

function dueOf(clock: CaseClock): string | null {
  return local(deadline(calendar, clock).dueAt)
}

describe('a target in working days is due at the close of its last day', () => {
  test.each([
    ['Sunday morning and one day', '2026-11-22 10:00', 1, '2026-11-23 14:30'],
    ['Thursday and one day is Sunday', '2026-11-19 10:00', 1, '2026-11-22 14:30'],
    ["after Thursday's close and one day is Sunday", '2026-11-19 15:00', 1, '2026-11-22 14:30'],
    ['Friday, closed, and one day is Sunday', '2026-11-20 10:00', 1, '2026-11-22 14:30'],
    ['the last millisecond before midnight is still that date', '2026-11-22 23:59:59.999', 1, '2026-11-23 14:30'],
    ['midnight is the next date', '2026-11-23 00:00', 1, '2026-11-24 14:30'],
    ['over National Day and a weekend', '2026-11-22 10:00', 3, '2026-11-29 14:30'],
    ['in Ramadan a day is still a day', '2026-02-22 10:00', 2, '2026-02-24 14:00'],
    ['into Ramadan', '2026-02-18 10:00', 1, '2026-02-19 14:00'],
    ['at once, in hours', '2026-11-22 10:00', 0, '2026-11-22 10:00'],
    ['at once, on a Friday', '2026-11-20 10:00', 0, '2026-11-20 10:00']
  ])('%s', (_, startedAt, value, due) => {
    expect(dueOf(started(startedAt, days(value)))).toBe(due)
  })
})

describe('the other units', () => {
  test.each([
    [
      'calendar days count every date and end with it',
      '2026-11-19 10:00',
      { value: 2, unit: 'calendarDays' as const },
      '2026-11-22 00:00'
    ],
    ['minutes run over the night', '2026-11-22 14:00', minutes(60), '2026-11-23 08:00'],
    [
      'minutes that end at closing are due then, not at the next opening',
      '2026-11-22 14:00',
      minutes(30),
      '2026-11-22 14:30'
    ]
  ])('%s', (_, startedAt, target, due) => {
    expect(dueOf(started(startedAt, target))).toBe(due)
  })

  test('a calendar day that ends at midnight is due on the date before it', () => {
    const clock = started('2026-11-19 10:00', { value: 2, unit: 'calendarDays' })
    expect(standing(calendar, clock, at('2026-11-21 23:00'))).toMatchObject({ dueOn: '2026-11-21', dueToday: true })
    expect(standing(calendar, clock, at('2026-11-22 00:00'))).toMatchObject({ kind: 'atRisk', dueToday: false })
  })
})

describe('a pause gives back exactly the working time it took', () => {
  const pausedOver = (from: string, to: string | null) => [{ from: at(from), to: to === null ? null : at(to) }]
  test.each([
    ['one minute moves it by one minute', '2026-11-15 10:00', '2026-11-15 10:01', '2026-11-18 07:31'],
    ['two full days move it by two days', '2026-11-16 07:30', '2026-11-17 14:30', '2026-11-19 14:30'],
    ['a weekend is worth nothing', '2026-11-19 14:30', '2026-11-22 07:30', '2026-11-17 14:30'],
    ['over closing time there is nothing to gain', '2026-11-15 14:00', '2026-11-16 08:00', '2026-11-18 08:30'],
    ['one after the deadline comes too late', '2026-11-18 08:00', '2026-11-18 10:00', '2026-11-17 14:30'],
    ['an inverted one is worth nothing', '2026-11-16 10:00', '2026-11-15 10:00', '2026-11-17 14:30']
  ])('%s', (_, from, to, due) => {
    expect(dueOf(started('2026-11-15 10:00', days(2), { pauses: pausedOver(from, to) }))).toBe(due)
  })

  test('overlapping ones count once', () => {
    const pauses = [
      ...pausedOver('2026-11-15 10:30', '2026-11-15 12:00'),
      ...pausedOver('2026-11-15 10:00', '2026-11-15 11:00')
    ]
    expect(dueOf(started('2026-11-15 10:00', days(2), { pauses }))).toBe('2026-11-18 09:30')
  })

  test('while one is open the deadline is unknown, and what is left is frozen', () => {
    const clock = started('2026-11-15 10:00', days(2), { pauses: pausedOver('2026-11-15 12:00', null) })
    const left = {
      dueAt: null,
      dueOn: null,
      kind: 'paused',
      clock: 'paused',
      leftMs: 16.5 * 3_600_000,
      nextChangeAt: null
    }
    expect(standing(calendar, clock, at('2026-11-15 12:00'))).toMatchObject(left)
    expect(standing(calendar, clock, at('2026-12-15 12:00'))).toMatchObject(left)
    expect(standing(calendar, clock, at('2026-12-15 12:00')).left).toEqual({
      late: false,
      days: 2,
      ms: 2.5 * 3_600_000
    })
  })

  test('a case that was overdue when it paused is overdue, and its lateness is frozen', () => {
    const clock = started('2026-11-15 10:00', days(1), { pauses: pausedOver('2026-11-17 08:30', null) })
    const seen = standing(calendar, clock, at('2026-12-01 10:00'))
    expect(seen).toMatchObject({ kind: 'overdue', clock: 'paused', leftMs: -3_600_000 })
    expect(seen.left).toEqual({ late: true, days: 0, ms: 3_600_000 })
  })

  test('a pause that was open when the case was closed ends there', () => {
    const clock = started('2026-11-15 10:00', days(1), {
      pauses: pausedOver('2026-11-15 12:00', null),
      stoppedAt: at('2026-11-17 10:00')
    })
    expect(standing(calendar, clock, at('2026-11-19 10:00'))).toMatchObject({ kind: 'met', clock: 'stopped' })
    expect(dueOf(clock)).toBe('2026-11-18 12:30')
  })
})

describe('at the edges of a deadline', () => {
  const clock = started('2026-11-22 10:00', days(1))
  const due = at('2026-11-23 14:30')
  test.each([
    ['a case due this very millisecond is at risk, not late', due, 'atRisk', true],
    ['a millisecond later it is late', due + 1, 'overdue', true],
    ['over night it is late although no working time has passed', at('2026-11-24 00:00'), 'overdue', false]
  ])('%s', (_, now, kind, dueToday) => {
    expect(standing(calendar, clock, now)).toMatchObject({ kind, dueToday, dueAt: due, dueOn: '2026-11-23' })
  })

  test('finished exactly then it is met, a millisecond later missed', () => {
    expect(standing(calendar, { ...clock, stoppedAt: due }, due + 5000).kind).toBe('met')
    expect(standing(calendar, { ...clock, stoppedAt: due + 1 }, due + 5000).kind).toBe('missed')
  })

  test('lateness without working time is zero, so the kind says it and not the sign', () => {
    const { kind, leftMs, left } = standing(calendar, clock, due + 3_600_000)
    expect({ kind, leftMs, left }).toEqual({ kind: 'overdue', leftMs: 0, left: { late: true, days: 0, ms: 0 } })
  })

  test('a case is at risk from the share of its target that the policy says', () => {
    const risky = at('2026-11-23 11:37:30')
    expect(standing(calendar, clock, risky - 1).kind).toBe('onTrack')
    expect(standing(calendar, clock, risky)).toMatchObject({ kind: 'atRisk', share: 0.75 })
    expect(standing(calendar, clock, risky, { atRiskShare: 0.9 }).kind).toBe('onTrack')
  })

  test('a share that is no whole millisecond is reached with the next one', () => {
    const minute = started('2026-11-22 10:00', minutes(1))
    const [policy, reached] = [{ atRiskShare: 0.33333 }, at('2026-11-22 10:00:20')]
    expect(standing(calendar, minute, reached - 1, policy)).toMatchObject({ kind: 'onTrack', nextChangeAt: reached })
    expect(standing(calendar, minute, reached, policy).kind).toBe('atRisk')
  })

  test('a service promised at once is late a millisecond after it began', () => {
    const instant = started('2026-11-22 10:00', days(0))
    expect(standing(calendar, instant, at('2026-11-22 10:00'))).toMatchObject({ kind: 'atRisk', share: 1, budgetMs: 0 })
    expect(standing(calendar, instant, at('2026-11-22 10:00') + 1).kind).toBe('overdue')
  })
})

test('before its start, by a clock that is behind, a case has all its time', () => {
  const clock = started('2026-02-19 09:00', days(1))
  expect(standing(calendar, clock, at('2026-02-18 13:30'))).toMatchObject({
    kind: 'onTrack',
    usedMs: 0,
    left: { late: false, days: 2, ms: 0 }
  })
})

describe('what changes next', () => {
  const clock = started('2026-11-22 10:00', days(1))
  test.each([
    ['the close comes before the date it is due on', '2026-11-22 11:00', '2026-11-22 14:30', '2026-11-23 00:00'],
    ['in the morning of the due date it is the risk', '2026-11-23 08:00', '2026-11-23 11:37:30', '2026-11-23 11:37:30'],
    ['then the first late millisecond', '2026-11-23 12:00', '2026-11-23 14:30', '2026-11-23 14:30:00.001'],
    ['late, it is no longer due today from midnight on', '2026-11-23 15:00', '2026-11-24 00:00', '2026-11-24 00:00'],
    ['after that only the hours change', '2026-11-24 15:00', '2026-11-29 07:30', null]
  ])('%s', (_, now, change, kindChange) => {
    const { nextChangeAt, nextKindChangeAt } = standing(calendar, clock, at(now))
    expect([local(nextChangeAt), local(nextKindChangeAt)]).toEqual([change, kindChange])
  })
})

describe('reopened and extended cases', () => {
  const gaps = [{ from: at('2026-11-15 12:00'), to: at('2026-11-17 08:00') }]
  test('the gap between closing and reopening does not count', () => {
    expect(dueOf(started('2026-11-15 10:00', days(1), { gaps }))).toBe('2026-11-18 10:30')
  })
  test('within the gap the case was closed', () => {
    const clock = started('2026-11-15 10:00', days(1), { gaps })
    expect(standing(calendar, clock, at('2026-11-16 10:00'))).toMatchObject({ kind: 'met', clock: 'stopped' })
    expect(standing(calendar, clock, at('2026-11-17 08:00'))).toMatchObject({ kind: 'onTrack', clock: 'running' })
  })
  test('an extension keeps both deadlines', () => {
    const { dueAt, originalDueAt } = deadline(
      calendar,
      started('2026-11-15 10:00', days(3), { originalTarget: days(1) })
    )
    expect([local(dueAt), local(originalDueAt)]).toEqual(['2026-11-18 14:30', '2026-11-16 14:30'])
  })
})

describe('a deadline that a backend gave', () => {
  const given = (givenDueAt: number | null) => ({ ...clockOf(), givenDueAt })
  const clockOf = () => ({
    startedAt: Date.parse('2026-11-22T10:00:00+04:00'),
    target: { value: 1, unit: 'workingDays' as const },
    pauses: [],
    stoppedAt: null
  })
  const november = (text: string) => Date.parse(`2026-11-${text}+04:00`)

  test('is believed: overdue from the millisecond after it, with the budget that ran until then', () => {
    const clock = given(november('24T09:30:00'))
    expect(standing(calendar, clock, november('24T09:30:00'))).toMatchObject({
      dueAt: november('24T09:30:00'),
      leftMs: 0,
      dueOn: '2026-11-24'
    })
    expect(standing(calendar, clock, november('24T09:30:00')).kind).not.toBe('overdue')
    expect(standing(calendar, clock, november('24T09:30:00') + 1).kind).toBe('overdue')
    expect(deadline(calendar, clock).dueAt).toBe(november('23T14:30:00'))
  })

  test('is believed outside working hours too', () => {
    const clock = given(november('23T23:59:00'))
    expect(standing(calendar, clock, november('23T20:00:00')).kind).toBe('atRisk')
    expect(standing(calendar, clock, november('23T23:59:01')).kind).toBe('overdue')
  })

  test('is not known while the clock stands still before it', () => {
    const clock = { ...given(november('24T09:30:00')), pauses: [{ from: november('22T11:00:00'), to: null }] }
    expect(standing(calendar, clock, november('22T12:00:00'))).toMatchObject({ dueAt: null, kind: 'paused' })
  })

  test('that is no instant of the calendar is an error that names it', () => {
    expect(() => standing(calendar, given(Number.NaN), november('22T12:00:00'))).toThrow(/givenDueAt/)
  })
})
