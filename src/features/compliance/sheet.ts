import type { CellValue } from './csv'

/** How the numbers of a column are written; instants are local wall time as if it were UTC, in epoch ms. */
export type ColumnFormat = 'text' | 'count' | 'rate' | 'date' | 'dateTime'

export type SheetColumn = { readonly label: string; readonly format: ColumnFormat; readonly width: number }

/** A table that becomes a sheet of a workbook. Rows may come later, in pieces. */
export type SheetHead = {
  readonly name: string
  readonly rightToLeft: boolean
  readonly columns: readonly SheetColumn[]
  /** No heading: the first column is words, as on the sheet that says what all this is. */
  readonly plain?: boolean
}

export type Sheet = SheetHead & { readonly rows: readonly (readonly CellValue[])[] }

/** What the worker is told, in this order: sheets and their rows, then that it is all. */
export type ToWorker =
  | { readonly kind: 'sheet'; readonly head: SheetHead }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: 'finish' }

export type FromWorker =
  /** Rows that are in the sheet; null once all are and the file is being packed. */
  | { readonly kind: 'written'; readonly rows: number | null }
  | { readonly kind: 'done'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly message: string }

/** What a spreadsheet takes for the name of a sheet. */
export function sheetName(words: string): string {
  return words
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()
}
