import type { CasePage, CaseRow } from '#api/generated/types.gen'
import { answerOf } from './answer'
import type { Ask, Exchange } from './ask'

export type Listed = { readonly page: CasePage; readonly exchange: Exchange }

/** One page of the list. */
export async function listCases(ask: Ask, query: string): Promise<Listed> {
  const exchange = await ask('GET', `/cases${query && `?${query}`}`)
  return { page: answerOf<CasePage>('listCases', exchange), exchange }
}

/** Page after page, until the end or until there are enough rows. A list that never ends is cut. */
export async function everyPage(
  ask: Ask,
  query: string,
  limit: number,
  { most = Infinity, after = null }: { readonly most?: number; readonly after?: string | null } = {}
): Promise<Listed[]> {
  const pages: Listed[] = []
  let rows = 0
  for (let cursor = after; ; ) {
    const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const listed = await listCases(ask, `${query}&limit=${limit}${from}`)
    pages.push(listed)
    rows += listed.page.cases.length
    cursor = listed.page.next
    if (cursor === null || rows >= most || pages.length > 1000) return pages
  }
}

export async function everyCase(ask: Ask, query: string, most = 20_000): Promise<readonly CaseRow[]> {
  const pages = await everyPage(ask, query, Math.min(5000, most), { most })
  return pages.flatMap(({ page }) => page.cases)
}
