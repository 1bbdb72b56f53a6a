import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './install'

const ROOT = '/usr/lib/postgresql'

/** The folder of PostgreSQL's programs, for tests that start one of their own. Where there is none it is installed, or an error says what to install. */
export function findPostgres(): string {
  const found = newest()
  if (found !== undefined) return found
  install('postgresql', 'The tests of the reference backend need PostgreSQL: install it or set PG_BIN.')
  const installed = newest()
  if (installed !== undefined) return installed
  throw new Error(`PostgreSQL was installed, but its programs are not in ${ROOT}`)
}

function newest(): string | undefined {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((one, other) => Number(other) - Number(one)) : []
  const folders = [process.env.PG_BIN, ...versions.map(version => join(ROOT, version, 'bin')), '/usr/bin']
  return folders.find(folder => folder !== undefined && existsSync(join(folder, 'initdb')))
}
