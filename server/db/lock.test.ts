import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from './lock'

const folder = mkdtempSync(join(tmpdir(), 'miqat-lock-'))
const data = join(folder, 'data')
afterEach(() => rmSync(`${data}.lock`, { force: true }))

it('is one process at a time', async () => {
  const unlock = await lockFolder(data)
  await expect(lockFolder(data)).rejects.toThrow(FolderInUse)
  unlock()
  const again = await lockFolder(data)
  again()
})

it('takes over from a process that died', async () => {
  const { pid } = spawnSync('true')
  writeFileSync(`${data}.lock`, `${pid} boot 123`)
  const unlock = await lockFolder(data)
  unlock()
})

it('is not fooled by another process that has the number of one that died', async () => {
  writeFileSync(`${data}.lock`, `${process.pid} another-boot 123`)
  const unlock = await lockFolder(data)
  unlock()
})

it('of several that take over at once one gets it', async () => {
  const { pid } = spawnSync('true')
  writeFileSync(`${data}.lock`, `${pid} boot 123`)
  const tries = await Promise.allSettled([lockFolder(data), lockFolder(data), lockFolder(data)])
  expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
})
