import type { CaseRow } from '#api/generated/types.gen'
import type { LiveCase } from './live-case'
import type { CaseChange } from './queue'

export const isOpen = (row: CaseRow) => row.clock.stoppedAt === null

/** Reads a row; null when the rules of time cannot reckon with it, which has been told then. */
export type ReadRow = (row: CaseRow) => LiveCase | null

/**
 * The change of each case that rows make, one after the other; only the last of each is read. An older revision than the one held is left out.
 * A closed case is not held, so an older row of it that comes afterwards is a new case: streams are in order.
 */
export function changesOf(
  rows: readonly CaseRow[],
  find: (id: string) => LiveCase | undefined,
  read: ReadRow
): CaseChange[] {
  return [...lastOfEach(rows, find)].flatMap(([id, row]) => {
    const before = find(id) ?? null
    const after = isOpen(row) ? read(row) : null
    return before || after ? [{ before, after }] : []
  })
}

function lastOfEach(rows: readonly CaseRow[], find: (id: string) => LiveCase | undefined): Map<string, CaseRow> {
  const last = new Map<string, CaseRow>()
  for (const row of rows) {
    const known = last.get(row.id) ?? find(row.id)?.row
    if (known === undefined || !isOpen(known) || row.revision > known.revision) last.set(row.id, row)
  }
  return last
}
