import type { Api } from '#api/client'
import type { CompletionCasesQuestion } from '#api/report-queries'
import { byteOrderMark } from './csv'
import { breath, type CaseWords, caseCells, casePages, caseSheetColumns, type ExportProgress } from './export-cases'
import { csvRow } from './export-text'
import type { Sheet } from './sheet'
import { startWorkbook, type WorkbookWriter } from './write-workbook'

export type FileFormat = 'xlsx' | 'csv'

type CasesExport = {
  readonly api: Api
  readonly question: Omit<CompletionCasesQuestion, 'limit'>
  readonly words: CaseWords
  /** Says what the workbook is; a CSV has only rows. */
  readonly about: Sheet
  readonly sheetName: string
  readonly onProgress: (progress: ExportProgress) => void
  readonly signal: AbortSignal
}

/** The cases of a question as a file. Rows are let go of as soon as they are written; the page goes on meanwhile. */
export function exportCases(format: FileFormat, asked: CasesExport): Promise<Blob> {
  return format === 'csv' ? casesAsCsv(asked) : casesAsWorkbook(asked)
}

async function casesAsCsv({ api, question, words, onProgress, signal }: CasesExport): Promise<Blob> {
  const columns = caseSheetColumns(words)
  const parts: BlobPart[] = [
    byteOrderMark,
    csvRow(
      columns.map(({ label }) => label),
      []
    )
  ]
  for await (const rows of casePages(api, question, onProgress, signal)) {
    parts.push(rows.map(row => csvRow(caseCells(row, words), columns)).join(''))
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

async function casesAsWorkbook({
  api,
  question,
  words,
  about,
  sheetName,
  onProgress,
  signal
}: CasesExport): Promise<Blob> {
  const columns = caseSheetColumns(words)
  let total = 0
  const onWritten = (done: number | null) =>
    onProgress(done === null ? { kind: 'packing' } : { kind: 'writing', done, total })
  return writing(signal, onWritten, async workbook => {
    workbook.sheet({ name: sheetName, rightToLeft: about.rightToLeft, columns })
    for await (const rows of casePages(api, question, onProgress, signal)) {
      total += rows.length
      const cells = rows.map(row => caseCells(row, words))
      await breath()
      workbook.rows(cells)
    }
    put(workbook, about)
  })
}

/** Some sheets as a workbook; as CSV only the first one, which has all the figures. */
export function exportSheets(format: FileFormat, sheets: readonly Sheet[], signal: AbortSignal): Promise<Blob> {
  if (format === 'xlsx') {
    return writing(
      signal,
      () => undefined,
      workbook => {
        for (const sheet of sheets) put(workbook, sheet)
      }
    )
  }
  const [first] = sheets
  const lines = first
    ? [
        csvRow(
          first.columns.map(({ label }) => label),
          []
        ),
        ...first.rows.map(row => csvRow(row, first.columns))
      ]
    : []
  return Promise.resolve(new Blob([byteOrderMark, ...lines], { type: 'text/csv;charset=utf-8' }))
}

/** A workbook filled by somebody; given up at once when the signal says so. */
async function writing(
  signal: AbortSignal,
  onWritten: (rows: number | null) => void,
  fill: (workbook: WorkbookWriter) => void | Promise<void>
): Promise<Blob> {
  const workbook = startWorkbook()
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      workbook.stop()
      reject(signal.reason)
    })
  })
  try {
    await Promise.race([fill(workbook), stopped])
    return await Promise.race([workbook.finish(onWritten), stopped])
  } catch (error) {
    workbook.stop()
    throw error
  }
}

function put(workbook: WorkbookWriter, { rows, ...head }: Sheet): void {
  workbook.sheet(head)
  workbook.rows(rows)
}
