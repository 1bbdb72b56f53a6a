import type { Api } from '#api/client'
import type { CompletionRow } from '#api/generated/types.gen'
import { type CompletionCasesQuestion, readCompletionCases } from '#api/report-queries'
import type { CellValue } from './csv'
import type { SheetColumn } from './sheet'

/** What the columns of a case need beside its row. */
export type CaseWords = {
  readonly label: (column: CaseColumn) => string
  readonly service: (code: string) => string
  readonly category: (service: string) => string
  readonly wilayat: (office: string) => string
  readonly channel: (code: string) => string
  readonly status: (code: string) => string
  readonly verdict: (verdict: CompletionRow['verdict']) => string
  /** Why it ran late: words for a code that is known; what people wrote themselves stays where it is. */
  readonly reason: (reason: string) => string
  readonly unit: (unit: string) => string
  /** Local wall time as if it were UTC, in epoch ms. */
  readonly localTime: (instant: number) => number
}

type Format = SheetColumn['format']

/*
 * No column says who somebody is: neither the applicant nor the one who has the case, and no words anybody wrote.
 */
const columns = {
  reference: { format: 'text', width: 16, of: ({ case: row }) => row.reference },
  service: { format: 'text', width: 34, of: ({ case: row }, words) => words.service(row.service) },
  serviceCode: { format: 'text', width: 24, of: ({ case: row }) => row.service },
  category: { format: 'text', width: 26, of: ({ case: row }, words) => words.category(row.service) },
  wilayat: { format: 'text', width: 16, of: ({ case: row }, words) => words.wilayat(row.office) },
  channel: { format: 'text', width: 14, of: ({ case: row }, words) => words.channel(row.channel) },
  status: { format: 'text', width: 16, of: ({ case: row }, words) => words.status(row.status) },
  submitted: { format: 'dateTime', width: 17, of: ({ case: row }, words) => timeOf(row.clock.startedAt, words) },
  due: { format: 'dateTime', width: 17, of: ({ dueAt }, words) => timeOf(dueAt, words) },
  closed: { format: 'dateTime', width: 17, of: ({ closedAt }, words) => timeOf(closedAt, words) },
  target: { format: 'count', width: 9, of: ({ case: row }) => row.clock.target.value },
  unit: { format: 'text', width: 14, of: ({ case: row }, words) => words.unit(row.clock.target.unit) },
  firstTarget: { format: 'count', width: 11, of: ({ case: row }) => row.clock.originalTarget?.value ?? null },
  daysNet: { format: 'count', width: 11, of: ({ daysUsed }) => daysUsed ?? null },
  daysGross: { format: 'count', width: 11, of: ({ daysUsedGross }) => daysUsedGross ?? null },
  reopened: { format: 'count', width: 10, of: ({ case: row }) => row.clock.gaps?.length ?? 0 },
  verdict: { format: 'text', width: 18, of: ({ verdict }, words) => words.verdict(verdict) },
  reason: {
    format: 'text',
    width: 28,
    of: ({ breachReason }, words) => (breachReason ? words.reason(breachReason) : null)
  }
} as const satisfies Record<
  string,
  { format: Format; width: number; of: (row: CompletionRow, words: CaseWords) => CellValue }
>

export type CaseColumn = keyof typeof columns
export const caseColumns = Object.keys(columns) as readonly CaseColumn[]

export const caseSheetColumns = (words: CaseWords): readonly SheetColumn[] =>
  caseColumns.map(key => ({ label: words.label(key), format: columns[key].format, width: columns[key].width }))

export const caseCells = (row: CompletionRow, words: CaseWords): readonly CellValue[] =>
  caseColumns.map(key => columns[key].of(row, words))

function timeOf(instant: string | undefined, words: CaseWords): number | null {
  return instant === undefined ? null : words.localTime(Date.parse(instant))
}

/** So many are read, checked and told in an instant too short to be felt. */
const pageSize = 1000

/** Lets the page answer to whoever uses it, between one piece of work and the next. */
export const breath = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** First the cases are read, then they are written; packing the file comes last, and nothing is known of how far that is. */
export type ExportProgress =
  | { readonly kind: 'reading' | 'writing'; readonly done: number; readonly total: number }
  | { readonly kind: 'packing' }

/** The cases of a question, page by page as they come. Stops with the signal's own reason. */
export async function* casePages(
  api: Api,
  question: Omit<CompletionCasesQuestion, 'limit'>,
  onProgress: (progress: ExportProgress) => void,
  signal: AbortSignal
): AsyncGenerator<readonly CompletionRow[]> {
  const seen = new Set<string | null>()
  let done = 0
  for (let cursor: string | null = null; !seen.has(cursor); ) {
    seen.add(cursor)
    const page = await readCompletionCases(api, { ...question, limit: pageSize }, cursor, signal)
    done += page.rows.length
    onProgress({ kind: 'reading', done, total: Math.max(done, page.total) })
    await breath()
    yield page.rows
    if (page.next === null) return
    cursor = page.next
  }
  throw new Error('the list of cases began again')
}
