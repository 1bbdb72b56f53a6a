import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import type { CellValue } from './csv'
import { fewCases } from './rates'
import type { SheetColumn } from './sheet'

/** What a figure is of: the whole, a point of time, a service, a category, a wilayat. */
export type FigureKind = 'period' | 'service' | 'category' | 'office'

export type FigureWords = {
  readonly label: (column: FigureColumn) => string
  readonly kind: (kind: FigureKind) => string
  readonly name: (kind: FigureKind, key: string) => string
  readonly few: string
  readonly basis: string
  /** As of when, as a local date and time. */
  readonly asOf: string
}

export const figureColumns = [
  'kind',
  'code',
  'name',
  'from',
  'to',
  'cases',
  'met',
  'missed',
  'openPastDue',
  'rateNet',
  'metGross',
  'rateGross',
  'pausedShare',
  'remark',
  'basis',
  'asOf'
] as const
export type FigureColumn = (typeof figureColumns)[number]

const formats: Readonly<Partial<Record<FigureColumn, SheetColumn['format']>>> = {
  from: 'date',
  to: 'date',
  cases: 'count',
  met: 'count',
  missed: 'count',
  openPastDue: 'count',
  metGross: 'count',
  rateNet: 'rate',
  rateGross: 'rate',
  pausedShare: 'rate'
}
const widths: Readonly<Partial<Record<FigureColumn, number>>> = { name: 36, code: 26, basis: 40, remark: 20, asOf: 18 }

export const figureSheetColumns = (words: FigureWords): readonly SheetColumn[] =>
  figureColumns.map(key => ({ label: words.label(key), format: formats[key] ?? 'text', width: widths[key] ?? 12 }))

/** A row for each bucket, rates never without the cases they rest on, net and gross side by side. */
export function figureRows(
  kind: FigureKind,
  { buckets }: Completions,
  words: FigureWords
): readonly (readonly CellValue[])[] {
  return buckets
    .filter(bucket => casesOf(bucket) > 0 || kind === 'period')
    .map(bucket => figureCells(kind, bucket, words))
}

const casesOf = ({ met, missed, openPastDue }: CompletionBucket) => met + missed + openPastDue

function figureCells(kind: FigureKind, bucket: CompletionBucket, words: FigureWords): readonly CellValue[] {
  const { key, from, to, met, missed, openPastDue, metGross, pausedShare } = bucket
  const cases = casesOf(bucket)
  const cells: Record<FigureColumn, CellValue> = {
    kind: words.kind(kind),
    code: key,
    name: key === null ? null : words.name(kind, key),
    from: dateOf(from),
    to: dateOf(to),
    cases,
    met,
    missed,
    openPastDue,
    rateNet: cases === 0 ? null : cut(met / cases),
    metGross: metGross ?? null,
    rateGross: cases === 0 || metGross === undefined ? null : cut(metGross / cases),
    pausedShare: pausedShare ?? null,
    remark: cases > 0 && cases < fewCases ? words.few : null,
    basis: words.basis,
    asOf: words.asOf
  }
  return figureColumns.map(column => cells[column])
}

/** Rates are cut, not rounded, here as on the page: 99.996 % is not 100 %. */
const cut = (rate: number): number => Math.floor(rate * 10_000 + 1e-9) / 10_000

const dateOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)
