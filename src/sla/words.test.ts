import { describe, expect, test } from 'vitest'
import { countText, lengthText, targetText } from './words'
import { wordsAr } from './words-ar'
import { wordsEn } from './words-en'

describe('Arabic counts in six forms', () => {
  test.each([
    [1, 'يوم عمل واحد'],
    [2, 'يوما عمل'],
    [3, '3 أيام عمل'],
    [10, '10 أيام عمل'],
    [11, '11 يوم عمل'],
    [99, '99 يوم عمل'],
    [100, '100 يوم عمل'],
    [102, '102 يوم عمل'],
    [103, '103 أيام عمل']
  ])('%i working days', (count, words) => {
    expect(targetText({ value: count, unit: 'workingDays' }, wordsAr, 'ar')).toBe(words)
  })

  test('every counted word has all six', () => {
    const plurals = [...Object.values(wordsAr.targets), ...wordsAr.units]
    const forms = new Intl.PluralRules('ar').resolvedOptions().pluralCategories
    expect(forms).toHaveLength(6)
    for (const plural of plurals) expect(Object.keys(plural).toSorted()).toEqual(forms.toSorted())
    expect([0, 1, 2, 3, 11, 100].map(count => countText(count, wordsAr.units[0], 'ar'))).toEqual([
      'لا ساعات',
      'ساعة واحدة',
      'ساعتان',
      '3 ساعات',
      '11 ساعة',
      '100 ساعة'
    ])
  })
})

test('a target of nothing is at once', () => {
  expect(targetText({ value: 0, unit: 'workingDays' }, wordsAr, 'ar')).toBe('الإنجاز الفوري')
  expect(targetText({ value: 0, unit: 'workingMinutes' }, wordsEn, 'en')).toBe('at once')
})

test('a length leaves out what is zero and is never empty', () => {
  expect([3_600_000, 3_660_000, 61_000, 999].map(ms => lengthText(ms, wordsEn, 'en'))).toEqual([
    '1 hour',
    '1 hour and 1 minute',
    '1 minute and 1 second',
    'less than a second'
  ])
  expect(lengthText(7_323_000, wordsAr, 'ar')).toBe('ساعتان ودقيقتان و3 ثوانٍ')
})
