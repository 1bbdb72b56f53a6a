/** What a table has in a field: words, a number, or nothing. */
export type CellValue = string | number | null

/** So that spreadsheets read Arabic as what it is. */
export const byteOrderMark = '\ufeff'

/**
 * One line of RFC 4180, with its end. A text that a spreadsheet would take for a formula (it begins with = + - @, or with white space before one of
 * them, or with a tab or a line end) gets an apostrophe, which spreadsheets show as text; a number is never quoted.
 */
export function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvField).join(',')}\r\n`
}

function csvField(cell: CellValue): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = safeText(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Full-width signs are folded to plain ones by some spreadsheets. */
export function safeText(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/.test(text) ? `'${text}` : text
}
