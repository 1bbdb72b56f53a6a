import { expect, it } from 'vitest'
import * as dates from './dates'

const ar = 'ar-OM-u-nu-latn'
const arab = 'ar-OM-u-nu-arab'
const muscat = 'Asia/Muscat'
const at = Date.parse('2026-11-19T14:30:05+04:00')
const minute = 60_000

it('dates and times are those of the given zone, in both languages', () => {
  expect(dates.formatDate(at, 'en-GB', muscat)).toBe('Thu 19 Nov')
  expect(dates.formatDate(at, ar, muscat)).toBe('الخميس، 19 نوفمبر')
  expect(dates.formatDateLong(at, 'en-GB', muscat)).toBe('Thursday, 19 November 2026')
  expect(dates.formatDateLong(at, arab, muscat)).toBe('الخميس، ١٩ نوفمبر ٢٠٢٦')
  expect(dates.formatDayMonth(at, ar, muscat)).toBe('19 نوفمبر')
  expect(dates.formatWeekday(at, 'en-GB', muscat)).toBe('Thu')
  expect(dates.formatTime(at, ar, muscat)).toBe('14:30')
  expect(dates.formatTime(at, arab, muscat)).toBe('١٤:٣٠')
  expect(dates.formatTime(at, 'en-GB', 'UTC')).toBe('10:30')
  expect(dates.formatClock(at, 'en-GB', muscat)).toBe('14:30:05')
  expect(dates.formatDateTime(at, 'en-GB', muscat)).toBe('Thu 19 Nov, 14:30')
  expect(dates.formatDateTime(at, ar, muscat)).toBe('الخميس، 19 نوفمبر، 14:30')
})

it('midnight is 00:00, not 24:00', () => {
  expect(dates.formatTime(Date.parse('2026-11-19T00:00:00+04:00'), 'en-GB', muscat)).toBe('00:00')
})

it('the Hijri date is that of the Umm al-Qura calendar', () => {
  expect(dates.formatHijri(at, 'en-GB', muscat)).toBe('9 Jumada II 1448 AH')
  expect(dates.formatHijri(at, ar, muscat)).toBe('9 جمادى الآخرة 1448 هـ')
})

it('a relative day counts dates of the zone, not hours', () => {
  const lateEvening = Date.parse('2026-11-19T23:59:00+04:00')
  expect(dates.formatRelativeDay(lateEvening + 2 * minute, lateEvening, 'en-GB', muscat)).toBe('tomorrow')
  expect(dates.formatRelativeDay(lateEvening + 2 * minute, lateEvening, 'en-GB', 'UTC')).toBe('today')
  expect(dates.formatRelativeDay(at + 3 * 1440 * minute, at, ar, muscat)).toBe('خلال 3 أيام')
  expect(dates.formatRelativeDay(at - 2 * 1440 * minute, at, ar, muscat)).toBe('أول أمس')
})

it('a local date survives the way through an instant', () => {
  expect(dates.formatDateLong(dates.instantOfDate('2026-11-22'), 'en-GB', 'UTC')).toBe('Sunday, 22 November 2026')
  expect(dates.formatDate(dates.instantOfDate('22/11/2026'), 'en-GB', 'UTC')).toBe('—')
})

it('an unknown instant is the unknown mark, an unknown zone an error', () => {
  expect(dates.formatDate(Number.NaN, ar, muscat)).toBe('—')
  expect(dates.formatRelativeDay(Number.NaN, at, ar, muscat)).toBe('—')
  expect(() => dates.formatTime(at, ar, 'Asia/Nowhere')).toThrow(RangeError)
})
