import type { CaseRow } from '#api/generated/types.gen'
import type { LiveCase } from './live-case'

type Find = (id: string) => LiveCase | undefined
type Kept = { readonly truth: CaseRow; readonly shown: CaseRow }

/**
 * What is shown of cases before the backend has said so, and what they are in truth. A foreseen row has the revision of its truth, so that any newer
 * one replaces it; the truth is all that is needed to take it back.
 */
export function createForeseen() {
  const byId = new Map<string, Kept>()

  return {
    /** Notes rows to be shown in place of those held, the last of each case; answers the ones that may be. */
    note: (rows: readonly CaseRow[], find: Find): CaseRow[] =>
      [...new Map(rows.map(row => [row.id, row])).values()].filter(shown => {
        const truth = byId.get(shown.id)?.truth ?? find(shown.id)?.row
        if (truth?.revision !== shown.revision) return false
        byId.set(shown.id, { truth, shown })
        return true
      }),

    /** What of the news is news: what was known when a case was foreseen is not, and what is newer ends its being foreseen. */
    heard: (rows: readonly CaseRow[]): readonly CaseRow[] => {
      if (byId.size === 0) return rows
      return rows.filter(({ id, revision }) => {
        const kept = byId.get(id)
        if (kept && revision <= kept.truth.revision) return false
        byId.delete(id)
        return true
      })
    },

    /** The truth of cases that are foreseen; they are so no longer. */
    takeBack: (ids: Iterable<string>): CaseRow[] =>
      [...new Set(ids)].flatMap(id => {
        const kept = byId.get(id)
        byId.delete(id)
        return kept ? [kept.truth] : []
      }),

    /** After everything was read anew: what is still foreseen, since the case is as it was then. */
    still: (find: Find): CaseRow[] =>
      [...byId].flatMap(([id, { truth, shown }]) => {
        if (find(id)?.row.revision === truth.revision) return [shown]
        byId.delete(id)
        return []
      })
  }
}
