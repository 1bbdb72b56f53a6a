import { parseArgs } from 'node:util'
import pino from 'pino'
import { createShelf } from '../book'
import { readClock } from '../clock'
import { ConfigError, readConfig } from '../config'
import { openDatabase } from '../db/database'
import { FolderInUse } from '../db/lock'
import { prepare } from '../start'
import { columns, type Problem } from './columns'
import { checkLines, writeCases } from './import-cases'
import { FileProblem, readFile } from './read-file'

/** Brings cases of an existing system in: `npm run import -- cases.csv [--dry-run]`. All of them, or none and a list of what is wrong. */
const usage = `npm run import -- FILE.csv [--dry-run]

Columns (the first four have to be there):
${Object.entries(columns)
  .map(([name, what]) => `  ${name.padEnd(14)} ${what}`)
  .join('\n')}

The database is that of the server: DATABASE_URL, or the folder in MIQAT_DATA, whose server has to be stopped meanwhile.
`
const mostShown = 200

const say = (text: string) => process.stderr.write(`${text}\n`)

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }
  })
  const [file, ...more] = positionals
  if (values.help || file === undefined || more.length > 0) {
    say(usage)
    process.exitCode = values.help ? 0 : 2
  } else process.exitCode = await run(file, values['dry-run'])
} catch (error) {
  if (error instanceof FileProblem) tell(error.problems)
  else if (error instanceof ConfigError || error instanceof FolderInUse || isOfFile(error)) say(String(error.message))
  else throw error
  process.exitCode = 1
}

async function run(file: string, isDry: boolean): Promise<number> {
  const config = readConfig(process.env, ['--empty'])
  const log = pino({ level: 'silent' })
  const database = await openDatabase(config, error => log.warn(error))
  try {
    await prepare(config, database, {})
    return await database.db.transaction().execute(async db => {
      const book = await createShelf()(db)
      const now = (await readClock(db, Date.now)).now()
      const { cases, problems } = await checkLines(db, book, now, readFile(file), done => say(`${done} lines read`))
      if (problems.length > 0) {
        tell(problems)
        say(
          `Nothing was imported: ${problems.length} faults in ${new Set(problems.map(({ line }) => line)).size} lines.`
        )
        return 1
      }
      if (isDry) say(`${cases.length} cases can be imported. Nothing was: this was a dry run.`)
      else {
        await writeCases(db, book, now, cases, 'import', done => say(`${done} of ${cases.length} cases written`))
        say(`${cases.length} cases were imported.`)
      }
      return 0
    })
  } finally {
    await database.close()
  }
}

function tell(problems: readonly Problem[]) {
  for (const { line, column, reason } of problems.slice(0, mostShown))
    say(`line ${line}: ${column} ${reason}`.replace(/ +/g, ' '))
  if (problems.length > mostShown) say(`… and ${problems.length - mostShown} more`)
}

/** No such file, or one that may not be read; a word after the command that is none. */
function isOfFile(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^(ENOENT|EACCES|EISDIR|ERR_PARSE_ARGS)/.test(String(error.code))
}
