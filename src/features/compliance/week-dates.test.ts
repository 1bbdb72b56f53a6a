import { expect, it } from 'vitest'
import { dateText, weekText } from './week-dates'

it('a week is named by its Sunday, in the language and digits on screen', () => {
  expect(weekText('2026-11-22', 'en-GB')).toBe('22 Nov')
  expect(weekText('2026-11-22', 'ar-OM-u-nu-latn')).toBe('22 نوفمبر')
  expect(weekText('2026-11-22', 'ar-OM-u-nu-arab')).toBe('٢٢ نوفمبر')
})

it('the ends of a period have their year', () => {
  expect(dateText('2025-11-30', 'en-GB')).toBe('30 Nov 2025')
  expect(dateText('2025-11-30', 'ar-OM-u-nu-latn')).toBe('30 نوفمبر 2025')
})
