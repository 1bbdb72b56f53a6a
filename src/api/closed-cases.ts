import { type Api, ask } from './client'
import { ApiError } from './error'
import { listCases } from './generated/sdk.gen'
import type { CasePage, CaseRow, ListCasesData } from './generated/types.gen'
import { zCasePage } from './generated/zod.gen'

export type ClosedCasesQuestion = Omit<NonNullable<ListCasesData['query']>, 'cursor' | 'limit' | 'open'>

const pageSize = 5000

/** Every closed case of a question, in keyset pages. All or nothing: these are counted, and a part of them would pass for all. */
export async function readClosedCases(
  api: Api,
  question: ClosedCasesQuestion,
  signal: AbortSignal
): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = []
  const cursors = new Set<string>()
  for (let cursor: string | null = ''; cursor !== null; ) {
    if (cursors.has(cursor)) throw endless(cursor)
    cursors.add(cursor)
    const page: CasePage = await readPage(api, question, cursor, signal)
    rows.push(...page.cases)
    cursor = page.next
  }
  return rows
}

async function readPage(
  api: Api,
  question: ClosedCasesQuestion,
  cursor: string,
  signal: AbortSignal
): Promise<CasePage> {
  const query = { ...question, open: false, limit: pageSize, ...(cursor !== '' && { cursor }) }
  return (await ask(api, 'listCases', options => listCases({ ...options, query }), zCasePage, signal)).value
}

/** A backend that hands out the same cursor twice would be read for ever. */
const endless = (cursor: string) =>
  new ApiError('listCases', {
    kind: 'notContract',
    status: 200,
    found: 'shape',
    issues: [`next: the cursor ${cursor} came twice`]
  })
