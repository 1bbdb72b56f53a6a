import { expect, it } from 'vitest'
import { axisText, dateText, dayText, monthText, weekdayText } from './date-words'

it('a week is named by its Sunday, in the language and digits on screen', () => {
  expect(dayText('2026-11-22', 'en-GB')).toBe('22 Nov')
  expect(dayText('2026-11-22', 'ar-OM-u-nu-latn')).toBe('22 نوفمبر')
  expect(dayText('2026-11-22', 'ar-OM-u-nu-arab')).toBe('٢٢ نوفمبر')
})

it('the ends of a period have their year', () => {
  expect(dateText('2025-11-30', 'en-GB')).toBe('30 Nov 2025')
  expect(dateText('2025-11-30', 'ar-OM-u-nu-latn')).toBe('30 نوفمبر 2025')
})

it('a month is named by itself and a day by its weekday too', () => {
  expect(monthText('2026-11-01', 'en-GB')).toBe('November 2026')
  expect(axisText('2026-11-01', 'month', 'en-GB')).toBe('Nov')
  expect(axisText('2026-11-01', 'week', 'en-GB')).toBe('1 Nov')
  expect(weekdayText('2026-11-22', 'en-GB')).toBe('Sunday, 22 November 2026')
})
