import type { LiveCase } from '#live/live-case'
import type { LiveChanges } from '#live/live-set'
import type { CaseNewsKind } from './news'

/** Something happened to a case of mine. */
export type CaseNews = { readonly kind: CaseNewsKind; readonly entry: LiveCase }

type Known = { readonly kind: LiveCase['kind']; readonly dueAt: number | null }

/**
 * Watches my cases among the live changes and says what is news. The first reading is no news, nor is what this desk did itself; after everything was read
 * anew the difference is. One level of one deadline is told once: an extension that is used up again is another deadline.
 */
export function createWatch(me: string) {
  let mine: Map<string, Known> | null = null
  const told = new Set<string>()
  const own = new Set<string>()

  function levelNews(entry: LiveCase, before: Known | undefined): CaseNews[] {
    const { kind, dueAt } = entry
    if (kind !== 'atRisk' && kind !== 'overdue') return []
    const key = `${entry.row.id} ${kind} ${dueAt}`
    if (told.has(key)) return []
    told.add(key)
    // A case that comes to me late is told as given to me; that it is late is plain to see.
    return before === undefined || before.kind === kind ? [] : [{ kind, entry }]
  }

  function heard(entry: LiveCase): CaseNews[] {
    const before = mine?.get(entry.row.id)
    mine?.set(entry.row.id, { kind: entry.kind, dueAt: entry.dueAt })
    const levels = levelNews(entry, before)
    if (before !== undefined || own.delete(entry.row.id)) return levels
    return [{ kind: 'assigned', entry }]
  }

  function readAnew(cases: Iterable<LiveCase>): CaseNews[] {
    const isFirst = mine === null
    const old = mine ?? new Map<string, Known>()
    mine = new Map(old)
    const news: CaseNews[] = []
    const seen = new Set<string>()
    for (const entry of cases) {
      if (entry.row.assignee !== me) continue
      seen.add(entry.row.id)
      news.push(...heard(entry))
    }
    for (const id of old.keys()) if (!seen.has(id)) mine.delete(id)
    return isFirst ? [] : news
  }

  return {
    /** `all` asks for every open case. What this desk foresees it did itself: such a row has the revision of the one before. */
    hear: (changes: LiveChanges, cases: () => Iterable<LiveCase>): CaseNews[] => {
      if (changes === 'all') return readAnew(cases())
      if (mine === null) return []
      return changes.flatMap(({ before, after }) => {
        const id = (before ?? after)?.row.id ?? ''
        if (after?.row.assignee !== me) {
          mine?.delete(id)
          return []
        }
        if (before && before.row.revision === after.row.revision && before.row !== after.row) own.add(id)
        return heard(after)
      })
    },
    /** This desk did something to a case: that it is mine now is no news to me. */
    did: (id: string) => void own.add(id),
    isStill: ({ kind, entry }: CaseNews): boolean => {
      const known = mine?.get(entry.row.id)
      return known !== undefined && (kind === 'assigned' || known.kind === kind)
    },
    isOwn: (id: string) => own.has(id)
  }
}
