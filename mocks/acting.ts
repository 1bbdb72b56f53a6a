import type { Action } from '#api/generated/types.gen'
import { type Codes, decide } from '#backend/acting'
import type { Refusal } from '#backend/contract'
import { isSameTag } from '#backend/http/held'
import { isPermitted } from '#backend/rules'
import { findCase, wholeCase } from './case'
import { etagOf, type Live, revisionOf } from './cases/live'
import type { Desk } from './desk'
import { actorOf, occasionOf } from './occasion'
import { staff } from './staff'

/** The state somebody decided by: named by the case's own ETag, or by the revision its row had. */
type Seen = { readonly etag: string } | { readonly revision: number }

/** Does one thing to one case, or says why not. A refusal changes nothing. */
export function act(desk: Desk, id: string, seen: Seen, action: Action): Live | Refusal {
  if (!isPermitted(desk, action.kind)) return { refused: 'forbidden' }
  const live = findCase(desk, id)
  if (!live) return { refused: 'not-found' }
  if (!isSame(live, seen)) {
    return { refused: 'stale', case: wholeCase(desk, live), etag: etagOf(live) }
  }
  const step = decide(codesOf(desk), actorOf(desk), occasionOf(desk, live), action)
  if ('refused' in step) return step
  desk.world().act(live, step)
  return live
}

function isSame(live: Live, seen: Seen): boolean {
  if ('revision' in seen) return seen.revision === revisionOf(live)
  return isSameTag(seen.etag, etagOf(live))
}

const staffCodes = new Set(staff.map(({ code }) => code))

function codesOf({ setting }: Desk): Codes {
  return { staff: staffCodes, offices: new Set(setting.agreement.offices.map(({ code }) => code)) }
}
