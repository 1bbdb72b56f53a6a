// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { useTranslation } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { i18n, setDigits, setLanguage, startWords } from './init'
import { findStoredSettings, getSettings } from './settings'
import { useFormat } from './use-format'

const stored = () => JSON.parse(localStorage.getItem('miqat.settings') ?? 'null')

function Page() {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p data-testid="page">
      {t('cases', { count: 1284 })} {format.number(7)} {format.countdownWords({ late: false, days: 3, ms: 0 })}
    </p>
  )
}
const page = () => screen.getByTestId('page').textContent

beforeEach(async () => {
  localStorage.clear()
  await startWords('ar')
})
afterEach(() => localStorage.clear())

it('starts in Arabic, right to left, and remembers nothing that nobody chose', () => {
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(i18n.t('nav.queues')).toBe('الطوابير')
  expect(stored()).toBeNull()
})

it('a page follows language and digits at once, counts and formats together', async () => {
  render(<Page />)
  expect(page()).toBe('1,284 معاملة 7 المتبقي: 3 أيام عمل')
  act(() => setDigits('arab'))
  expect(page()).toBe('١٬٢٨٤ معاملة ٧ المتبقي: ٣ أيام عمل')
  await act(() => setLanguage('en'))
  expect(page()).toBe('1,284 cases 7 3 working days left')
  expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' })
  expect(stored()).toEqual({ language: 'en', digits: 'arab' })
})

it('the choice of this desk wins over the preferred language', async () => {
  await setLanguage('en')
  await startWords('ar')
  expect(getSettings().language).toBe('en')
})

it('of two quick choices the later holds', async () => {
  await Promise.all([setLanguage('en'), setLanguage('ar')])
  expect(getSettings().language).toBe('ar')
  expect(i18n.language).toBe('ar')
  expect(stored().language).toBe('ar')
})

it.each(['not json', '[]', 'null', '7', '{"language":"fr","digits":true}'])(
  'garbage in the storage is ignored: %s',
  garbage => {
    localStorage.setItem('miqat.settings', garbage)
    expect(findStoredSettings()).toEqual({})
  }
)

it('a storage that refuses is no failure', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  await setLanguage('en')
  expect(getSettings().language).toBe('en')
  expect(findStoredSettings()).toEqual({})
})

it('the pseudo language is English words from right to left', async () => {
  await setLanguage('pseudo')
  expect(document.documentElement).toMatchObject({ lang: 'en-XB', dir: 'rtl' })
  expect(i18n.t('cases', { count: 2 })).toBe('[2 çååšééš]')
})

it('references and names are isolated inside a sentence', () => {
  expect(i18n.t('errors:requestId', { id: '2026-000123' })).toBe('رقم الطلب \u20662026-000123\u2069')
  expect(i18n.t('unknownValue', { value: 'X-9' })).toContain('\u2068X-9\u2069')
})

it('a missing key or value is loud in development', () => {
  // @ts-expect-error no such key
  expect(() => i18n.t('nowhere')).toThrow('No words for common:nowhere')
  expect(() => i18n.t('connection.asOf')).toThrow('No value for {{time}}')
})

it('digits chosen while another language is on its way are kept', async () => {
  const switching = setLanguage('en')
  setDigits('arab')
  await switching
  expect(getSettings()).toEqual({ language: 'en', digits: 'arab' })
})
