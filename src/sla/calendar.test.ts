import { describe, expect, test } from 'vitest'
import { at, holiday, local, muscat, sundayToThursday } from '../../tests/sla/muscat'
import { type CalendarOptions, compileCalendar } from './calendar'
import { workingTimeBetween } from './elapsed'
import { SlaError } from './error'
import { closingOf, endOfDate, isWorkingDay, localDate, startOfDate } from './local'
import type { CalendarException, CalendarSpec, Opening } from './types'

const names = { nameAr: 'اسم', nameEn: 'Name' }
const always: readonly Opening[] = [['00:00', '24:00']]
const allWeek = { ...sundayToThursday(always), fri: always, sat: always }

function zoned(timeZone: string, year: number) {
  return compileCalendar(
    { ...muscat(), timeZone, week: allWeek, seasons: [] },
    { from: `${year}-01-01`, to: `${year}-12-31` }
  )
}

function hoursOf(timeZone: string, date: string): number {
  const calendar = zoned(timeZone, Number(date.slice(0, 4)))
  return workingTimeBetween(calendar, startOfDate(calendar, date), endOfDate(calendar, date)) / 3_600_000
}

describe('exceptions', () => {
  const closure: CalendarException = { kind: 'closure', date: '2026-11-22', ...names, offices: ['sohar'] }
  const opening: CalendarException = { kind: 'opening', date: '2026-11-21', hours: [['09:00', '12:00']], ...names }

  test('a closed office is closed alone', () => {
    expect(isWorkingDay(compileCalendar(muscat(closure), { office: 'sohar' }), '2026-11-22')).toBe(false)
    expect(isWorkingDay(compileCalendar(muscat(closure), { office: 'liwa' }), '2026-11-22')).toBe(true)
    expect(isWorkingDay(compileCalendar(muscat(closure)), '2026-11-22')).toBe(true)
  })

  test('an exception that names the office wins, in whatever order they come', () => {
    const own: CalendarException = { ...opening, date: '2026-11-22', offices: ['sohar'] }
    for (const spec of [muscat(own, holiday('2026-11-22')), muscat(holiday('2026-11-22'), own)]) {
      expect(local(closingOf(compileCalendar(spec, { office: 'sohar' }), '2026-11-22'))).toBe('2026-11-22 12:00')
      expect(closingOf(compileCalendar(spec, { office: 'liwa' }), '2026-11-22')).toBeNull()
    }
  })

  test('a Saturday opened by exception is a working day', () => {
    expect(local(closingOf(compileCalendar(muscat(opening)), '2026-11-21'))).toBe('2026-11-21 12:00')
  })

  test('an expected holiday is one until it is asked otherwise', () => {
    const spec = muscat(holiday('2026-11-25', 'expected'))
    expect(isWorkingDay(compileCalendar(spec), '2026-11-25')).toBe(false)
    expect(isWorkingDay(compileCalendar(spec, { expected: 'working' }), '2026-11-25')).toBe(true)
  })

  test('of two seasons on a date the last given holds', () => {
    const late = { ...names, from: '2026-03-01', to: '2026-03-31', hours: sundayToThursday([['10:00', '13:00']]) }
    const calendar = compileCalendar({ ...muscat(), seasons: [...muscat().seasons, late] })
    expect(local(closingOf(calendar, '2026-02-26'))).toBe('2026-02-26 14:00')
    expect(local(closingOf(calendar, '2026-03-02'))).toBe('2026-03-02 13:00')
  })
})

describe('clock changes', () => {
  test.each([
    ['an hour that is skipped is not there', 'Europe/Berlin', '2026-03-29', 23],
    ['an hour that comes twice lasts twice', 'Europe/Berlin', '2026-10-25', 25],
    ['half an hour is skipped', 'Australia/Lord_Howe', '2026-10-04', 23.5],
    ['midnight is skipped', 'America/Sao_Paulo', '2018-11-04', 23],
    ['the last hour of a date comes twice', 'America/Sao_Paulo', '2018-02-17', 25],
    ['two hours are skipped', 'Antarctica/Troll', '2026-03-29', 22],
    ['a date that a zone left out has no time', 'Pacific/Apia', '2011-12-30', 0],
    ['Oman has no such days', 'Asia/Muscat', '2026-03-29', 24]
  ])('%s: %s %s', (_, zone, date, hours) => {
    expect(hoursOf(zone, date)).toBe(hours)
  })

  test('a date that goes on after the next one has begun keeps all its pieces', () => {
    const calendar = zoned('America/St_Johns', 2010)
    const change = Date.parse('2010-11-07T02:31:00Z')
    expect([change - 1, change, change + 59 * 60_000].map(instant => localDate(calendar, instant))).toEqual([
      '2010-11-07',
      '2010-11-06',
      '2010-11-07'
    ])
    expect(closingOf(calendar, '2010-11-06')).toBe(change + 59 * 60_000)
  })

  test('opening hours that a change skips make the date no working day', () => {
    const night = { ...allWeek, sun: [['02:00', '03:00']] as const }
    const calendar = compileCalendar({ ...muscat(), timeZone: 'Europe/Berlin', week: night, seasons: [] })
    expect([isWorkingDay(calendar, '2026-03-29'), isWorkingDay(calendar, '2026-04-05')]).toEqual([false, true])
  })
})

describe('bad input is an error that names its field', () => {
  const week = (hours: unknown) => ({ ...muscat(), week: { ...muscat().week, sun: hours } }) as unknown as CalendarSpec
  const dated = (exception: object) => muscat({ ...holiday('2026-11-25'), ...exception } as CalendarException)
  const season = (change: object) => ({ ...muscat(), seasons: [{ ...muscat().seasons[0], ...change }] }) as CalendarSpec
  const cases: readonly (readonly [string, CalendarSpec, CalendarOptions, string, string])[] = [
    ['an unknown zone', { ...muscat(), timeZone: 'Asia/Sohar' }, {}, 'zone', 'timeZone'],
    ['no zone at all', { ...muscat(), timeZone: undefined } as unknown as CalendarSpec, {}, 'zone', 'timeZone'],
    [
      'unsorted hours',
      week([
        ['12:00', '14:00'],
        ['08:00', '10:00']
      ]),
      {},
      'hours',
      'week.sun[1]'
    ],
    [
      'overlapping hours',
      week([
        ['08:00', '12:00'],
        ['11:00', '14:00']
      ]),
      {},
      'hours',
      'week.sun[1]'
    ],
    ['empty hours', week([['08:00', '08:00']]), {}, 'hours', 'week.sun[0]'],
    ['hours past midnight', week([['20:00', '24:01']]), {}, 'hours', 'week.sun[0]'],
    ['a missing weekday', week(undefined), {}, 'hours', 'week.sun'],
    ['a date that does not exist', dated({ date: '2026-02-30' }), {}, 'date', 'exceptions[0].date'],
    ['a holiday of unknown status', dated({ status: 'rumoured' }), {}, 'exception', 'exceptions[0].status'],
    ['an exception of unknown kind', dated({ kind: 'party' }), {}, 'exception', 'exceptions[0].kind'],
    ['an opening without hours', dated({ kind: 'opening', hours: [] }), {}, 'hours', 'exceptions[0].hours'],
    ['a season that ends before it begins', season({ to: '2026-01-01' }), {}, 'date', 'seasons[0].to'],
    ['no working time at all', { ...muscat(), week: sundayToThursday([]), seasons: [] }, {}, 'noWorkingTime', 'week'],
    ['an inverted range', muscat(), { from: '2026-02-01', to: '2026-01-01' }, 'range', 'to'],
    ['a range of a thousand years', muscat(), { from: '1026-02-01', to: '2026-01-01' }, 'range', 'to']
  ]
  test.each(cases)('%s', (_, spec, options, kind, field) => {
    expect(() => compileCalendar(spec, options)).toThrow(expect.objectContaining({ kind, field }))
    expect(() => compileCalendar(spec, options)).toThrow(SlaError)
  })

  test('leaving the known range names it', () => {
    const calendar = compileCalendar(muscat())
    expect(() => localDate(calendar, NaN)).toThrow('instant: expected an instant in epoch milliseconds, got NaN')
    expect(() => workingTimeBetween(calendar, at('2026-11-22 10:00'), at('2040-01-01 00:00'))).toThrow(
      '2019-12-31T20:00:00.000Z to 2036-12-31T20:00:00.000Z'
    )
  })
})
