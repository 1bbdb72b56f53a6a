import type { Action } from '#api/generated/types.gen'
import { decide } from '#backend/acting'
import type { Refusal } from '#backend/contract'
import { isSameTag } from '#backend/http/held'
import { isPermitted } from '#backend/rules'
import type { Visit } from '../house'
import { sees } from '../identity'
import { etagOf, type Kept, keptOf } from './held'
import { occasionOf, wholeCase } from './whole'
import { type Change, stepped } from './write'

/** The state somebody decided by: named by the case's own ETag, or by the revision its row had. */
export type Seen = { readonly etag: string } | { readonly revision: number }

/** The cases of these ids that the person sees, held for this transaction; in the order of their ids, so that no two wait for each other. */
export async function holdCases({ db, me }: Visit, ids: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
  const rows = await db.selectFrom('cases').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return new Map(rows.filter(({ office }) => sees(me, office)).map(row => [row.id, keptOf(row)]))
}

/** What an action makes of a case that is held, or why not. Nothing is written yet. */
export async function change(
  visit: Visit,
  kept: Kept | undefined,
  seen: Seen,
  action: Action
): Promise<Change | Refusal> {
  if (!isPermitted(visit.me, action.kind)) return { refused: 'forbidden' }
  if (!kept) return { refused: 'not-found' }
  if (!isSame(kept, seen)) return { refused: 'stale', case: await wholeCase(visit, kept), etag: etagOf(kept) }
  // Several servers have several clocks; nothing is done to a case before what was done last.
  const now = Math.max(visit.house.clock.now(), kept.changedAt)
  const step = decide(visit.book.codes, visit.me, occasionOf(visit, kept, now), action)
  return 'refused' in step ? step : stepped(visit.book, kept, step)
}

function isSame(kept: Kept, seen: Seen): boolean {
  return 'revision' in seen ? seen.revision === kept.revision : isSameTag(seen.etag, etagOf(kept))
}
