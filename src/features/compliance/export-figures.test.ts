import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import type { Completions } from '#api/generated/types.gen'
import { type FigureWords, figureColumns, figureRows, figureSheetColumns } from './export-figures'
import { exportSheets } from './exporting'

const week = { from: '2026-11-15', to: '2026-11-21' }
const dangers = ['=HYPERLINK("https://x.example")', '+968 2684', '-5', '@SUM(A1)', '\t=1', '\r=1', "=cmd|'/C calc'!A0"]
const answer: Completions = {
  asOf: '2026-11-22T11:42:07+04:00',
  ...week,
  by: 'week',
  group: 'service',
  basis: 'due',
  buckets: [
    { ...week, key: 'عقد', met: 19_999, missed: 1, openPastDue: 0, metGross: 15_000, pausedShare: 0.12345 },
    ...dangers.map((key, index) => ({ ...week, key, met: index, missed: 2, openPastDue: 1 })),
    { ...week, key: 'nothing', met: 0, missed: 0, openPastDue: 0 }
  ]
}
const words: FigureWords = {
  label: column => `عمود ${column}`,
  kind: () => 'الخدمة',
  name: (_, key) => (key === 'عقد' ? 'تسجيل عقد إيجار، "جديد"' : key),
  few: 'معاملات قليلة',
  basis: '=الأساس',
  asOf: '22/11/2026 11:42'
}
const sheet = {
  name: 'الأرقام',
  rightToLeft: true,
  columns: figureSheetColumns(words),
  rows: figureRows('service', answer, words)
}

/** As a program that knows nothing of us reads it. */
async function readBack() {
  const bytes = new Uint8Array(await (await exportSheets('csv', [sheet], new AbortController().signal)).arrayBuffer())
  // By these a spreadsheet knows that it is UTF-8.
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows: string[][] = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' })
  return rows
}

it('figures as CSV are the ones that were counted, in Arabic too', async () => {
  const [head, first] = await readBack()
  expect(head).toEqual(figureColumns.map(column => `عمود ${column}`))
  const cell = (column: (typeof figureColumns)[number]) => first?.[figureColumns.indexOf(column)]
  expect(cell('name')).toBe('تسجيل عقد إيجار، "جديد"')
  expect(['cases', 'met', 'missed', 'openPastDue', 'metGross'].map(name => cell(name as 'cases'))).toEqual([
    '20000',
    '19999',
    '1',
    '0',
    '15000'
  ])
  expect([cell('from'), cell('to'), cell('rateNet'), cell('rateGross'), cell('pausedShare')]).toEqual([
    '2026-11-15',
    '2026-11-21',
    // Not 1: a case was late.
    '0.9999',
    '0.75',
    '0.1235'
  ])
  expect(cell('remark')).toBe('')
})

it('no cell of it is a formula, whatever a code, a name or a word begins with', async () => {
  const [, , ...rows] = await readBack()
  expect(rows).toHaveLength(dangers.length)
  for (const [index, row] of rows.entries()) {
    expect([row[1], row[2]]).toEqual([`'${dangers[index]}`, `'${dangers[index]}`])
    expect(row.at(-2)).toBe("'=الأساس")
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  }
})

it('few cases are said to be few, and what has none is left out', async () => {
  const [, , ...rows] = await readBack()
  expect(rows.every(row => row[figureColumns.indexOf('remark')] === 'معاملات قليلة')).toBe(true)
  expect(rows.flat()).not.toContain('nothing')
})
