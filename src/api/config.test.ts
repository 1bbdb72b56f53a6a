import { describe, expect, it } from 'vitest'
import shipped from '../../public/config.json'
import { ConfigError, parseConfig } from './config'

const address = '/config.json'
const problemsOf = (text: string): readonly string[] => {
  try {
    parseConfig(address, text)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}
const changed = (change: object) => JSON.stringify({ ...shipped, ...change })

describe('the run-time settings', () => {
  it('are right as they are shipped', () => {
    expect(parseConfig(address, JSON.stringify(shipped))).toEqual(shipped)
  })

  it.each([
    ['apiUrl', changed({ apiUrl: 'ftp://x' })],
    ['apiUrl', changed({ apiUrl: undefined })],
    ['signIn.kind', changed({ signIn: { kind: 'magic' } })],
    ['signIn.url', changed({ signIn: { kind: 'gateway' } })],
    ['nameAr', changed({ nameAr: '' })],
    ['defaultLanguage', changed({ defaultLanguage: 'fr' })],
    ['logoUrl', changed({ logoUrl: 'javascript:alert(1)' })]
  ])('name %s when it is wrong', (field, text) => {
    expect(problemsOf(text).join('\n')).toContain(`${field}:`)
  })

  it('name a setting that does not exist', () => {
    expect(problemsOf(changed({ apiURL: '/x' })).join()).toContain('apiURL')
  })

  it('say so when a web page came instead', () => {
    expect(problemsOf('<!doctype html>')).toEqual(['this is a web page, not JSON'])
  })

  it('say so when they are no JSON', () => {
    expect(problemsOf('{ "apiUrl": ')).toHaveLength(1)
  })
})
