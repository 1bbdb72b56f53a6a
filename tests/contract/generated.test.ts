import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import * as schemas from '#api/generated/zod.gen'
import { contractVersion } from '#features/diagnostics/contract-version'

const committed = 'src/api/generated'
const contract = parse(readFileSync('public/openapi.yaml', 'utf8'))

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    names
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
      .sort()
  )
}

it('the generated client is what the contract gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'miqat-gen-'))
  execFileSync('node_modules/.bin/openapi-ts', { env: { ...process.env, GEN_OUT: folder }, stdio: 'pipe' })
  expect(filesOf(folder)).toEqual(filesOf(committed))
  rmSync(folder, { recursive: true })
}, 60_000)

it('the app says which version of the contract it was made for', () => {
  expect(contractVersion).toBe(contract.info.version)
})

type Media = { schema?: { $ref?: string }; examples?: Record<string, { value: unknown }> }

/** Every example of the contract with the name of the schema it has to keep. */
function examples(node: unknown, path = ''): { path: string; schema: string; value: unknown }[] {
  if (typeof node !== 'object' || node === null) return []
  const { schema, examples: given } = node as Media
  const own =
    schema?.$ref && given
      ? Object.entries(given).map(([name, { value }]) => ({
          path: `${path} ${name}`,
          schema: schema.$ref?.split('/').at(-1) ?? '',
          value
        }))
      : []
  return [...own, ...Object.entries(node).flatMap(([key, child]) => examples(child, `${path}/${key}`))]
}

it.each(examples(contract))('the example at $path keeps the contract', ({ schema, value }) => {
  const validator = Reflect.get(schemas, `z${schema}`)
  expect(validator.safeParse(value)).toMatchObject({ success: true })
})

it('has examples in both languages', () => {
  const text = JSON.stringify(examples(contract))
  expect(text).toMatch(/[\u0600-\u06FF]/)
  expect(examples(contract).length).toBeGreaterThan(8)
})
