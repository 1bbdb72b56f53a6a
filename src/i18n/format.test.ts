import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent, formatSigned, formatTargetPercent, pointsFromTarget } from './format'

const ar = 'ar-OM-u-nu-latn'
const arab = 'ar-OM-u-nu-arab'

it('numbers follow the language and the digits', () => {
  expect(formatNumber(1284, 'en-GB')).toBe('1,284')
  expect(formatNumber(1284, ar)).toBe('1,284')
  expect(formatNumber(1284.57, arab)).toBe('١٬٢٨٤٫٦')
  expect(formatNumber(-0.01, 'en-GB')).toBe('0')
  expect(formatNumber(-0, 'en-GB')).toBe('0')
  expect(formatNumber(Number.NaN, ar)).toBe('—')
})

it('a difference carries its sign, in Arabic with a mark that keeps it in front', () => {
  expect(formatSigned(2.1, 'en-GB')).toBe('+2.1')
  expect(formatSigned(-2.1, 'en-GB')).toBe('\u22122.1')
  expect(formatSigned(0, 'en-GB')).toBe('0')
  expect(formatSigned(-2.1, ar)).toBe('\u200E\u22122.1')
  expect(formatSigned(-2.1, arab)).toBe('\u061C\u2212٢٫١')
})

describe('a rate', () => {
  it.each([
    [0.914, '91.4%'],
    [0.92, '92.0%'],
    [0.29, '29.0%'],
    [0.57, '57.0%'],
    [0.9995, '99.9%'],
    [0.999999, '99.9%'],
    [0.9496, '94.9%'],
    [0.00001, '0.1%'],
    [0, '0%'],
    [1, '100%'],
    [Number.NaN, '—']
  ])('%d is written %s', (rate, written) => expect(formatPercent(rate, 'en-GB')).toBe(written))

  it('is never written as more than it is', () => {
    for (let of = 2; of < 200; of += 1)
      for (let met = 1; met < of; met += 1) {
        const shown = Number.parseFloat(formatPercent(met / of, 'en-GB'))
        expect(shown <= Math.max((100 * met) / of + 1e-9, 0.1) && shown < 100 && shown > 0, `${met} of ${of}`).toBe(
          true
        )
      }
  })

  it('keeps its sign on its side in Arabic', () => {
    expect(formatPercent(0.914, ar)).toBe('91.4\u200E%\u200E')
    expect(formatPercent(0.914, arab)).toBe('٩١٫٤٪\u061C')
  })

  it('that is a target is as short as it can be', () => {
    expect(formatTargetPercent(0.95, 'en-GB')).toBe('95%')
    expect(formatTargetPercent(0.925, 'en-GB')).toBe('92.5%')
  })
})

it('points fit the rate that is shown beside them', () => {
  expect(pointsFromTarget(0.87, 0.9)).toBe(-3)
  expect(pointsFromTarget(0.8796, 0.9)).toBe(-2.1)
  expect(pointsFromTarget(0.89999, 0.9)).toBe(-0.1)
  expect(pointsFromTarget(0.9004, 0.9)).toBe(0)
  expect(pointsFromTarget(0.952, 0.9)).toBe(5.2)
})
