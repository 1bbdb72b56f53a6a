import { createReadStream } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import { type Column, columnNames, type Line, type Problem, requiredColumns } from './columns'

/** More than this is not a list of cases but a mistake; each line is held in memory until all are good. */
export const mostLines = 2_000_000

/** The file cannot be read as one of cases at all. */
export class FileProblem extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ line, reason }) => `line ${line}: ${reason}`).join('\n'))
    this.name = 'FileProblem'
    this.problems = problems
  }
}

/** The lines of a CSV file in UTF-8, with a head that names the columns in any order and letter case. Throws `FileProblem`. */
export async function* readFile(path: string): AsyncGenerator<Line> {
  const parser = createReadStream(path).pipe(
    parse({ bom: true, columns: headOf, info: true, skip_empty_lines: true, trim: true, relax_quotes: false })
  )
  try {
    let lines = 0
    for await (const { record, info } of parser as AsyncIterable<{ record: Partial<Line['values']>; info: Info }>) {
      lines += 1
      if (lines > mostLines)
        throw new FileProblem([{ line: info.lines, column: '', reason: `more than ${mostLines} cases` }])
      yield { number: info.lines, values: { ...nothing, ...record } }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    throw new FileProblem([{ line, column: '', reason: error.message }])
  }
}

type Info = { readonly lines: number }

const nothing = Object.fromEntries(columnNames.map(name => [name, ''])) as Record<Column, string>

/** The head of the file in our own spelling; what is missing or unknown is named, all of it. */
function headOf(head: string[]): Column[] {
  const found = head.map(name => columnNames.find(known => known.toLowerCase() === name.trim().toLowerCase()))
  const problems: Problem[] = [
    ...head.flatMap((name, index) =>
      found[index] === undefined ? [{ line: 1, column: name, reason: `there is no column ${name}` }] : []
    ),
    ...requiredColumns
      .filter(name => !found.includes(name))
      .map(name => ({ line: 1, column: name, reason: `the column ${name} is missing` })),
    ...columnNames
      .filter(name => found.filter(one => one === name).length > 1)
      .map(name => ({ line: 1, column: name, reason: `the column ${name} is there twice` }))
  ]
  if (problems.length > 0) throw new FileProblem(problems)
  return found.filter(name => name !== undefined)
}
