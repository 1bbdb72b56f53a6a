import './schema-words'
import * as z from 'zod/mini'
import { type Api, ask, told } from './client'
import { ApiError } from './error'
import { listCases } from './generated/sdk.gen'
import type { CaseRow } from './generated/types.gen'
import { zCasePage, zCaseRow } from './generated/zod.gen'
import { nameless, type SetAside } from './set-aside'

/** A page whose rows are not yet checked: one bad row must not cost the other 4,999. */
const zRawPage = z.extend(zCasePage, { cases: z.array(z.unknown()) })

export type OpenCases = {
  readonly asOf: string
  readonly rows: readonly CaseRow[]
  readonly setAside: readonly SetAside[]
  /** Where an event stream has to be resumed so that nothing between reading and listening is missed. */
  readonly lastEventId: string | null
}

export type Progress = { readonly loaded: number; readonly total: number | null }

export const pageSize = 5000

/**
 * Reads every open case in keyset pages. All or nothing: a page that fails throws its `ApiError`, so that half a list is never shown as a whole one.
 * Rows that are not what the contract says are set aside with the reason.
 */
export async function readOpenCases(
  api: Api,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal
): Promise<OpenCases> {
  const rows: CaseRow[] = []
  const setAside: SetAside[] = []
  const first = await readPage(api, null, signal)
  const cursors = new Set<string>()
  for (let page = first; ; page = await readPage(api, page.next, signal)) {
    for (const raw of page.cases) sort(raw, rows, setAside)
    onProgress({ loaded: rows.length, total: first.total ?? null })
    if (page.next === null) break
    if (cursors.has(page.next)) throw endless(page.next)
    cursors.add(page.next)
  }
  return { rows, setAside, asOf: first.asOf, lastEventId: first.lastEventId ?? null }
}

async function readPage(api: Api, cursor: string | null, signal: AbortSignal): Promise<z.infer<typeof zRawPage>> {
  const query = { open: true, limit: pageSize, ...(cursor === null ? {} : { cursor }) }
  return (await ask(api, 'listCases', options => listCases({ ...options, query }), zRawPage, signal)).value
}

/** A backend that hands out the same cursor twice would be read for ever. */
const endless = (cursor: string) =>
  new ApiError('listCases', {
    kind: 'notContract',
    status: 200,
    found: 'shape',
    issues: [`next: the cursor ${cursor} came twice`]
  })

function sort(raw: unknown, rows: CaseRow[], setAside: SetAside[]) {
  const checked = checkRow('listCases', raw)
  if ('row' in checked) rows.push(checked.row)
  else setAside.push(checked.setAside)
}

/** One row of a list or an event against the contract. */
export function checkRow(operation: string, raw: unknown): { readonly row: CaseRow } | { readonly setAside: SetAside } {
  const parsed = zCaseRow.safeParse(raw)
  if (parsed.success) return { row: parsed.data }
  return { setAside: { operation, row: nameOf(raw), issues: told(parsed.error.issues) } }
}

/** The best name a broken row has. */
function nameOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return String(raw).slice(0, 40)
  for (const key of ['reference', 'id'] as const) {
    const value: unknown = Reflect.get(raw, key)
    if (typeof value === 'string' && value !== '') return value.slice(0, 40)
  }
  return nameless
}
