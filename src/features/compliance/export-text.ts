import { type CellValue, csvLine } from './csv'
import type { SheetColumn } from './sheet'

/** A row as CSV: dates and times as `2026-11-22 14:30`, rates with four decimals, which a spreadsheet reads as what they are. */
export function csvRow(cells: readonly CellValue[], columns: readonly SheetColumn[]): string {
  return csvLine(cells.map((cell, index) => csvValue(cell, columns[index]?.format ?? 'text')))
}

function csvValue(cell: CellValue, format: SheetColumn['format']): CellValue {
  if (typeof cell !== 'number') return cell
  switch (format) {
    case 'dateTime':
      return new Date(cell).toISOString().slice(0, 16).replace('T', ' ')
    case 'date':
      return new Date(cell).toISOString().slice(0, 10)
    case 'rate':
      return Number(cell.toFixed(4))
    default:
      return cell
  }
}
