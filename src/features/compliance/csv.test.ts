import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteOrderMark, csvLine, safeText } from './csv'

const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' })

describe('a line of CSV', () => {
  it('is read back as it was written, by another reader', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5
    })
    fc.assert(
      fc.property(rows, lines => {
        const width = lines[0]?.length ?? 0
        const even = lines.map(line => Array.from({ length: width }, (_, index) => line[index] ?? ''))
        const text = byteOrderMark + even.map(csvLine).join('')
        expect(read(text)).toEqual(even.map(line => line.map(safeText)))
      }),
      { numRuns: 40 }
    )
  })

  it.each(['=1+1', '+968', '-5', '@SUM(A1)', '\t=1', ' =1', '\r\n=1', '＝1', '\u00a0=HYPERLINK("x")'])(
    'makes no formula of %j',
    text => {
      expect(read(csvLine([text, 'x']))).toEqual([[`'${text}`, 'x']])
    }
  )

  it('leaves numbers numbers, below zero too, and words with signs inside as they are', () => {
    expect(csvLine([-5, 0.25, null, 'a-b', 'طلب = نعم', Number.NaN])).toBe('-5,0.25,,a-b,طلب = نعم,\r\n')
  })
})
