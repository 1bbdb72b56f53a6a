import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const SETTLE_MS = 50

/** Somebody else works in the folder. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: string) {
    super(`${folder} is in use by process ${pid}; two on one folder would lose what they write`)
    this.name = 'FolderInUse'
  }
}

/** Takes a data folder for this process; what it returns gives it back. A lock left by a process that died is taken over. */
export async function lockFolder(folder: string): Promise<() => void> {
  const path = `${folder}.lock`
  const mine = `${process.pid} ${startOf(process.pid)}`
  mkdirSync(dirname(path), { recursive: true })
  if (!created(path, mine)) {
    const theirs = read(path)
    if (isAlive(theirs)) throw new FolderInUse(folder, theirs.split(' ')[0] ?? '')
    // Only what was just found dead is removed: a third process may have been here meanwhile.
    if (read(path) === theirs) rmSync(path, { force: true })
    if (!created(path, mine)) throw new FolderInUse(folder, read(path).split(' ')[0] ?? '')
  }
  await wait(SETTLE_MS)
  if (read(path) !== mine) throw new FolderInUse(folder, read(path).split(' ')[0] ?? '')
  return () => {
    if (read(path) === mine) rmSync(path, { force: true })
  }
}

function created(path: string, mine: string): boolean {
  try {
    writeFileSync(path, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A number alone is not enough: after a restart of the machine another process may have it. */
function isAlive(lock: string): boolean {
  const [pid = '', ...start] = lock.split(' ')
  if (!/^\d+$/.test(pid)) return false
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startOf(Number(pid)) === start.join(' ')
}

/** When a process began, as Linux counts it; elsewhere nothing, and the number has to do. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${began}`
  } catch {
    return ''
  }
}
