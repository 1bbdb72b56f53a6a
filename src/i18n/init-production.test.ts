import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { words } from './words-en'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DEV', false)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.doUnmock('./words-ar.ts')
})

it('in production a missing word is a mark until the English one is here', async () => {
  vi.doMock('./words-ar.ts', () => ({ words: { ...words, common: { app: words.common.app } } }))
  const { i18n, startWords } = await import('./init')
  await startWords('ar')
  expect(i18n.hasResourceBundle('en', 'common')).toBe(false)
  expect(i18n.t('nav.queues')).toBe('…')
  await vi.waitFor(() => expect(i18n.t('nav.queues')).toBe('Queues'))
  expect(i18n.t('connection.asOf')).toBe('As of —')
})

it('in production the pseudo language is not offered', async () => {
  vi.stubGlobal('localStorage', { getItem: () => '{"language":"pseudo","digits":"arab"}' })
  const { findStoredSettings } = await import('./settings')
  expect(findStoredSettings()).toEqual({ digits: 'arab' })
  vi.unstubAllGlobals()
})
