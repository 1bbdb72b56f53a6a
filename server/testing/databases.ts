import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of a test's own, in a temporary folder and on this machine only. */
export type TestPostgres = {
  readonly url: string
  /** A fresh, empty database in it. */
  create(): Promise<string>
  stop(): Promise<void>
}

const versions = [18, 17, 16, 15]

/** Starts one. Where PostgreSQL is not installed it is an error: a test that does not run proves nothing. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = findBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'miqat-pg-'))
  const port = await freePort()
  const asUser = unprivileged()
  if (asUser) execFileSync('chown', [asUser.name, folder])
  const who = asUser ? { uid: asUser.uid, gid: asUser.gid } : {}
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'miqat', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...who,
    cwd: folder,
    stdio: 'pipe'
  })
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=120'
  ]
  const child = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap(setting => ['-c', setting])], {
    ...who,
    cwd: folder,
    stdio: 'ignore'
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const urlOf = (name: string) => `postgres://miqat@127.0.0.1:${port}/${name}`
  await untilUp(urlOf('postgres'))
  let count = 0
  return {
    url: urlOf('postgres'),
    async create() {
      count++
      const name = `test_${process.pid}_${count}`
      await ask(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    async stop() {
      child.kill('SIGINT')
      await exited
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function findBinaries(): string {
  const folders = [process.env.PG_BIN, ...versions.map(version => `/usr/lib/postgresql/${version}/bin`), '/usr/bin']
  const found = folders.find(folder => folder && existsSync(join(folder, 'initdb')))
  if (found) return found
  throw new Error('PostgreSQL is needed for these tests: install it, or name the folder of initdb in PG_BIN')
}

/** PostgreSQL refuses to be run by root. */
function unprivileged(): { name: string; uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const name = ['postgres', 'nobody'].find(user => idOf(user, '-u') !== undefined) ?? 'nobody'
  return { name, uid: idOf(name, '-u') ?? 65_534, gid: idOf(name, '-g') ?? 65_534 }
}

function idOf(user: string, flag: '-u' | '-g'): number | undefined {
  try {
    return Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

async function untilUp(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(url, 'select 1')
    } catch (error) {
      if (tries > 600) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
