import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, matches } from './fold'

describe('a search ignores', () => {
  it.each([
    ['hamza and madda on alif', 'أحمد إباحة آمال ٱلله', 'احمد اباحه امال الله'],
    ['hamza on its other seats', 'مسؤول مسئول شيء', 'مسوول مسيول شي'],
    ['the dotless final ya', 'مبنى', 'مبني'],
    ['ta marbuta', 'بطاقة', 'بطاقه'],
    ['tashkeel and the dagger alif', 'تَسْجِيلٌ هٰذا', 'تسجيل هذا'],
    ['tatweel', 'عقــــد', 'عقد'],
    ['the script of digits', 'NB-٢٦-۱۱۸', 'nb-26-118'],
    ['case and Latin diacritics', 'Ṣuḥār CAFÉ Straße', 'suhar cafe strasse'],
    ['marks of direction and no width', '\u200Fعقد\u200E \u2066NB\u2069\u200B\uFEFF', 'عقد nb'],
    ['spare spaces', '  عقد \u00A0\t إيجار\n', 'عقد ايجار'],
    ['presentation forms', 'ﻻ ﷲ', 'لا الله'],
    ['Persian letters', 'کلیه', 'كليه']
  ])('%s', (_what, written, compared) => expect(folded(written)).toBe(compared))
})

const arabicBlock = fc.integer({ min: 0x600, max: 0x6ff }).map(code => String.fromCharCode(code))

it.each([
  ['any text', 'binary'],
  ['Arabic text', arabicBlock]
] as const)('folding twice is folding once: %s', (_what, unit) => {
  const twiceIsOnce = (text: string) => folded(folded(text)) === folded(text)
  fc.assert(fc.property(fc.string({ unit }), twiceIsOnce), { numRuns: 5000 })
})

it('each word is looked for, in any order', () => {
  const service = folded('طلب تسجيل إباحة بناء - كبرى')
  expect(matches(service, 'اباحه كبري')).toBe(true)
  expect(matches(service, 'كبرى إباحة')).toBe(true)
  expect(matches(service, 'إباحة صغرى')).toBe(false)
  expect(matches(service, ' \u200F ')).toBe(true)
})
