import { expect, it } from 'vitest'
import { countdownText } from './countdown'

const span = { late: false, days: 2, ms: ((3 * 60 + 14) * 60 + 9) * 1000 }

it('time left is days and a clock', () => {
  expect(countdownText(span, 'en-GB')).toBe('2d 03:14:09')
  expect(countdownText({ late: false, days: 0, ms: 0 }, 'en-GB')).toBe('0d 00:00:00')
})

it('lateness has a real minus sign in front', () => {
  expect(countdownText({ ...span, late: true }, 'en-GB')).toBe('\u22122d 03:14:09')
})

it('the Arabic day letter stands between two left-to-right marks, with either digits', () => {
  expect(countdownText(span, 'ar-OM-u-nu-latn')).toBe('2\u200Eي\u200E 03:14:09')
  expect(countdownText({ ...span, late: true }, 'ar-OM-u-nu-arab')).toBe('\u2212٢\u200Eي\u200E ٠٣:١٤:٠٩')
})

it('never says that nothing is left while something is, and never adds to lateness', () => {
  expect(countdownText({ late: false, days: 0, ms: 1 }, 'en-GB')).toBe('0d 00:00:01')
  expect(countdownText({ late: true, days: 0, ms: 999 }, 'en-GB')).toBe('\u22120d 00:00:00')
})
