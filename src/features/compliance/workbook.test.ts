import readSheets from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Sheet } from './sheet'
import { workbookOf } from './workbook'

const sheet: Sheet = {
  name: 'المعاملات: 2026/11 [كل]',
  rightToLeft: true,
  columns: [
    { label: 'المرجع', format: 'text', width: 16 },
    { label: 'أيام', format: 'count', width: 8 },
    { label: 'نسبة', format: 'rate', width: 8 },
    { label: 'الموعد', format: 'dateTime', width: 18 }
  ],
  rows: [
    ['NB-26-118420', 7, 0.95, Date.UTC(2026, 10, 22, 14, 30)],
    ['=HYPERLINK("https://example.org")', null, null, null],
    ['<b>&\u0007"x"', 0, 1, Date.UTC(2026, 10, 23)]
  ]
}

const bytesOf = async (sheets: readonly Sheet[]) => Buffer.from(await (await workbookOf(sheets)).arrayBuffer())

describe('a workbook', () => {
  it('is read back as it was written, words as words even when they look like a formula', async () => {
    const [first] = await readSheets(await bytesOf([sheet]))
    expect(first?.sheet).toBe('المعاملات  2026 11  كل')
    expect(first?.data).toEqual([
      ['المرجع', 'أيام', 'نسبة', 'الموعد'],
      ['NB-26-118420', 7, 0.95, new Date(Date.UTC(2026, 10, 22, 14, 30))],
      ['=HYPERLINK("https://example.org")', null, null, null],
      ['<b>&"x"', 0, 1, new Date(Date.UTC(2026, 10, 23))]
    ])
  })

  it('has the sheets in their order', async () => {
    const sheets = await readSheets(await bytesOf([sheet, { ...sheet, name: 'B', plain: true }]))
    expect(sheets.map(({ sheet: name }) => name)).toEqual(['المعاملات  2026 11  كل', 'B'])
    expect(sheets[1]?.data).toHaveLength(3)
  })
})
