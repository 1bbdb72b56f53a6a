import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'miqat-build-'))

beforeAll(() => {
  // In a process of its own: under a test runner NODE_ENV would be `test`, and React's development build would be measured.
  const args = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error']
  execFileSync('node_modules/.bin/vite', args, { env: { ...process.env, NODE_ENV: 'production' } })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const files = () => readdirSync(folder, { recursive: true }).map(String)
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

it('no mock and no mock worker is in the production build', () => {
  expect(files().filter(file => /mock/i.test(file))).toEqual([])
  const scripts = files().filter(file => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter(file => /setupWorker|mockServiceWorker|miqatMocks|NB-26-/.test(textOf(file)))).toEqual([])
})

it('nothing is asked of another host', () => {
  const asked = files()
    .filter(file => /\.(css|html)$/.test(file))
    .flatMap(file => textOf(file).match(/https?:\/\/[^\s"')]+/g) ?? [])
  // Names of XML, in pictures drawn in a style sheet: nobody asks them.
  expect(asked.filter(address => !address.startsWith('http://www.w3.org/'))).toEqual([])
})

it('the contract and the run-time settings are shipped as they are', () => {
  expect(textOf('openapi.yaml')).toBe(readFileSync('public/openapi.yaml', 'utf8'))
  expect(textOf('config.json')).toBe(readFileSync('public/config.json', 'utf8'))
})
