import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigError, readConfig } from './config'
import { readStaffFile } from './staff-file'

const problemsOf = (env: Record<string, string>, args: string[] = []): readonly string[] => {
  try {
    readConfig(env, args)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

it('needs nothing: a folder of its own, on this machine, with the demo year', () => {
  expect(readConfig({})).toMatchObject({
    databaseUrl: undefined,
    dataFolder: '.miqat/data',
    host: '127.0.0.1',
    port: 4173,
    identity: { kind: 'fixed', code: undefined },
    demo: true
  })
})

it('puts no invented cases into a database somebody names, unless they say so', () => {
  const env = { DATABASE_URL: 'postgres://localhost/miqat' }
  expect(readConfig(env).demo).toBe(false)
  expect(readConfig(env, ['--demo']).demo).toBe(true)
  expect(readConfig({}, ['--empty']).demo).toBe(false)
})

it('takes an empty variable for one that is not there', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4173, databaseUrl: undefined })
})

it('names everything that cannot be used, at once', () => {
  const problems = problemsOf({ PORT: '99999', DATABASE_URL: 'mysql://x', MIQAT_LOG: 'loud' }, ['--fresh'])
  expect(problems).toHaveLength(4)
  expect(problems.join('\n')).toMatch(/--fresh: unknown/)
  expect(problems.join('\n')).toMatch(/PORT: expected a whole number from 0 to 65535/)
  expect(problems.join('\n')).toMatch(/DATABASE_URL: expected postgres:/)
  expect(problems.join('\n')).toMatch(/MIQAT_LOG/)
})

it('is not open to others without somebody who says who is asking', () => {
  expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('MIQAT_USER_HEADER')])
  expect(problemsOf({ HOST: '0.0.0.0', MIQAT_USER_HEADER: 'x-user' })).toEqual([])
})

it('refuses tokens that can be guessed', () => {
  expect(problemsOf({ MIQAT_WALLBOARDS: 'hall=short' })).toEqual([expect.stringContaining('16 characters')])
  expect(readConfig({ MIQAT_WALLBOARDS: 'hall=0123456789abcdef' }).wallboards.get('0123456789abcdef')).toBe('hall')
})

it('says what is wrong with a list of staff', () => {
  const folder = mkdtempSync(join(tmpdir(), 'miqat-staff-'))
  const path = join(folder, 'staff.json')
  writeFileSync(path, '[{ "code": "a", "nameAr": "أ", "nameEn": "A", "office": null, "roles": ["boss"] }]')
  expect(() => readStaffFile(path)).toThrow(/0\.roles\.0/)
  writeFileSync(path, '[')
  expect(() => readStaffFile(path)).toThrow(/MIQAT_STAFF/)
  rmSync(folder, { recursive: true })
})
