import writeExcelFile, { type SheetData } from 'write-excel-file/universal'
import type { CellValue } from './csv'
import { type ColumnFormat, type Sheet, type SheetColumn, sheetName } from './sheet'

const formats: Readonly<Partial<Record<ColumnFormat, string>>> = {
  count: '#,##0',
  rate: '0.00%',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm'
}

type Cell = SheetData[number][number]

/**
 * Sheets as a workbook. Takes seconds for tens of thousands of rows, so it is called in a worker, and tells which row of a sheet it has come to. Words are
 * words, whatever they begin with.
 */
export function workbookOf(sheets: readonly Sheet[], onRow: (row: number) => void = () => undefined): Promise<Blob> {
  return writeExcelFile(
    sheets.map(({ name, rightToLeft, columns, rows, plain = false }) => ({
      sheet: sheetName(name),
      data: watched([...(plain ? [] : [headOf(columns, rightToLeft)]), ...rows.map(row => rowOf(row, columns))], onRow),
      columns: columns.map(({ width }) => ({ width })),
      rightToLeft,
      ...(!plain && { stickyRowsCount: 1 }),
      ...(plain && { showGridLines: false })
    })),
    { fontFamily: 'Calibri', fontSize: 11 }
  ).toBlob()
}

/** The writer says nothing of how far it is; but it takes one row after the other. */
function watched(data: SheetData, onRow: (row: number) => void): SheetData {
  return new Proxy(data, {
    get: (rows, key, self) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) onRow(Number(key))
      return Reflect.get(rows, key, self)
    }
  })
}

function headOf(columns: readonly SheetColumn[], rightToLeft: boolean): Cell[] {
  return columns.map(({ label, format }) => ({
    value: label,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
    align: (format === 'text') === rightToLeft ? 'right' : 'left',
    backgroundColor: '#e2eeed',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#0d5c63'
  }))
}

function rowOf(row: readonly CellValue[], columns: readonly SheetColumn[]): Cell[] {
  return row.map((value, index) => cellOf(value, columns[index]?.format ?? 'text'))
}

function cellOf(value: CellValue, format: ColumnFormat): Cell {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (typeof value === 'string') return { value, type: String, wrap: value.length > 60 }
  switch (format) {
    case 'date':
    case 'dateTime':
      return { value: new Date(value), type: Date, format: formats[format] ?? '' }
    case 'count':
    case 'rate':
      return { value, type: Number, format: formats[format] ?? '' }
    case 'text':
      return { value, type: Number }
    default:
      return format satisfies never
  }
}
