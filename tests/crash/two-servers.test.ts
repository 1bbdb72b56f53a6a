import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import { startPostgres, type TestPostgres } from '../../server/testing/databases'
import { type Heard, openStream } from '../../server/testing/stream'
import { importCases, type Running, start } from './processes'
import { act, openCases } from './rounds'

const folder = mkdtempSync(join(tmpdir(), 'miqat-two-'))
const running: Running[] = []
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
}, 120_000)
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const streamOf = ({ url }: Running, headers = {}) => openStream(url.replace(/\/api$/, ''), headers)
const isOf =
  ({ id }: CaseRow) =>
  ({ data }: Heard) =>
    (data.case as CaseRow | undefined)?.id === id

async function die({ child }: Running) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

it('of two servers on one database either may die, and who listened to it misses nothing at the other', async () => {
  const env = { DATABASE_URL: await postgres.create() }
  await importCases(env, folder, 4)
  const begin = async () => {
    const server = await start(env)
    running.push(server)
    return server
  }
  const one = await begin()
  const other = await begin()
  const [first, second, third, fourth] = (await openCases(one.url)) as [CaseRow, CaseRow, CaseRow, CaseRow]
  const atOne = await streamOf(one)
  const atOther = await streamOf(other)

  expect(await act(one.url, first, crypto.randomUUID(), 1)).toBe(200)
  await atOther.until(isOf(first))
  const seen = await atOne.until(isOf(first))

  await die(one)
  await atOne.ended
  expect(await act(other.url, second, crypto.randomUUID(), 1)).toBe(200)
  const resumed = await streamOf(other, { 'last-event-id': seen.id })
  await resumed.until(isOf(second))
  expect(resumed.heard.filter(({ event }) => event === 'case').map(({ data }) => (data.case as CaseRow).id)).toEqual([
    second.id
  ])

  const back = await begin()
  expect(await act(back.url, third, crypto.randomUUID(), 1)).toBe(200)
  await atOther.until(isOf(third))
  await die(other)
  expect(await act(back.url, fourth, crypto.randomUUID(), 1)).toBe(200)
  const all = await openCases(back.url)
  expect(all.map(({ revision }) => revision)).toEqual([2, 2, 2, 2])
}, 120_000)
