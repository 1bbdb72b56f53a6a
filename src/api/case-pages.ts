import './schema-words'
import * as z from 'zod/mini'
import { type Api, ask, told } from './client'
import { ApiError } from './error'
import { listCases } from './generated/sdk.gen'
import type { CaseRow } from './generated/types.gen'
import { zCasePage, zCaseRow } from './generated/zod.gen'
import { isPlainRow } from './plain-row'
import { nameless, type SetAside } from './set-aside'

/** A page whose rows are not yet checked: one bad row must not cost the other 4,999. */
export const zRawPage = z.extend(zCasePage, { cases: z.array(z.unknown()) })

/** All open cases, being read. */
export type Reading = {
  /** The rows in pieces of some hundred, as they come; to be gone through once. Throws the `ApiError` of a page that fails. */
  readonly pieces: AsyncIterable<readonly CaseRow[]>
  /** What is known once the last piece was taken. */
  readonly end: () => ReadingEnd
}

export type ReadingEnd = {
  /** Rows that are not what the contract says, with the reason. */
  readonly setAside: readonly SetAside[]
  /** Where an event stream has to be resumed so that nothing between reading and listening is missed. */
  readonly lastEventId: string | null
}

export type Progress = { readonly loaded: number; readonly total: number | null }

export const pageSize = 5000
/** Rows checked at a time: some milliseconds on the machine of an office. */
const pieceSize = 1000

/**
 * Reads every open case in keyset pages; while one is taken the next is on its way. All or nothing: who has taken some pieces when a page fails
 * must not show them, for half a list would be taken for a whole one.
 */
export function readOpenCases(api: Api, onProgress: (progress: Progress) => void, signal: AbortSignal): Reading {
  const setAside: SetAside[] = []
  let lastEventId: string | null = null

  async function* pieces() {
    const cursors = new Set<string>()
    let [loaded, total]: [number, number | null] = [0, null]
    for (let coming: Promise<RawPage> | null = readPage(api, null, signal); coming !== null; ) {
      const page: RawPage = await coming
      if (cursors.size === 0) {
        lastEventId = page.lastEventId ?? null
        total = page.total ?? null
      }
      coming = nextOf(page, cursors)
      for (let from = 0; from < page.cases.length; from += pieceSize) {
        const rows = sorted(page.cases.slice(from, from + pieceSize), setAside)
        loaded += rows.length
        yield rows
      }
      onProgress({ loaded, total })
    }
  }

  function nextOf({ next }: RawPage, cursors: Set<string>): Promise<RawPage> | null {
    if (next === null) return null
    if (cursors.has(next)) throw endless(next)
    cursors.add(next)
    const coming = readPage(api, next, signal)
    // It is awaited when this page was taken; who stops before that has no use for its failure.
    coming.catch(() => {})
    return coming
  }

  return { pieces: pieces(), end: () => ({ setAside, lastEventId }) }
}

type RawPage = z.infer<typeof zRawPage>

async function readPage(api: Api, cursor: string | null, signal: AbortSignal): Promise<RawPage> {
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

function sorted(page: readonly unknown[], setAside: SetAside[]): readonly CaseRow[] {
  const rows: CaseRow[] = []
  for (const raw of page) {
    const checked = checkRow('listCases', raw)
    if ('row' in checked) rows.push(checked.row)
    else setAside.push(checked.setAside)
  }
  return rows
}

/** One row of a list or an event against the contract. */
export function checkRow(operation: string, raw: unknown): { readonly row: CaseRow } | { readonly setAside: SetAside } {
  if (isPlainRow(raw)) return { row: raw }
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
