import { beforeEach, expect, it } from 'vitest'
import { countdownWords, formatDuration } from './durations'
import { i18n, setDigits, setLanguage, startWords } from './init'

const ar = 'ar-OM-u-nu-latn'
const minute = 60_000
const hour = 60 * minute
const words = (span: Parameters<typeof countdownWords>[0], locale: Parameters<typeof countdownWords>[1]) =>
  countdownWords(span, locale, i18n.getFixedT(null, 'common'))

beforeEach(async () => {
  await startWords()
  setDigits('latn')
})

it('a length is said in its two largest units', () => {
  expect(formatDuration(3 * hour + 14 * minute + 9000, 'en-GB')).toBe('3 hours 14 minutes')
  expect(formatDuration(-350, 'en-GB')).toBe('350 milliseconds')
  expect(formatDuration(24 * hour + minute, 'en-GB')).toBe('1 day')
  expect(formatDuration(0, 'en-GB')).toBe('0 seconds')
  expect(formatDuration(2 * hour + 5 * minute, ar)).toBe('ساعتان و5 دقائق')
  expect(formatDuration(Number.POSITIVE_INFINITY, ar)).toBe('—')
})

it('the countdown in English words', async () => {
  await setLanguage('en')
  expect(words({ late: false, days: 2, ms: 3 * hour + 14 * minute }, 'en-GB')).toBe(
    '2 working days 3 hours 14 minutes left'
  )
  expect(words({ late: true, days: 0, ms: 5 * minute }, 'en-GB')).toBe('5 minutes late')
  expect(words({ late: false, days: 0, ms: 59_999 }, 'en-GB')).toBe('less than a minute left')
})

it('the countdown in Arabic words', async () => {
  await setLanguage('ar')
  expect(words({ late: false, days: 2, ms: 3 * hour + 14 * minute }, ar)).toBe('المتبقي: يوما عمل و3 ساعات و14 دقيقة')
  setDigits('arab')
  expect(words({ late: true, days: 11, ms: hour }, 'ar-OM-u-nu-arab')).toBe('مدة التأخر: ١١ يوم عمل وساعة')
})
