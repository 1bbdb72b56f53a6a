import type { SavedView, SavedViewDraft, SavedViews } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { difference } from './audit'
import type { Desk } from './desk'

// Enough for everybody; without a limit one mistaken loop fills the memory.
const MOST_MINE = 200

export function listViews(desk: Desk): Backend['listViews'] {
  return () => ({ status: 200, body: mineAndShared(desk) })
}

/** By name, so that a menu of them keeps still. */
function mineAndShared({ views, me, asOf }: Desk): SavedViews {
  const seen = [...views.values()].filter(({ owner, shared }) => shared || owner === me.code)
  const sorted = seen.sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1))
  return { asOf: asOf(), views: sorted }
}

export function putView(desk: Desk): Backend['putView'] {
  return ({ path, body }) => {
    const { views, me } = desk
    const known = views.get(path.id)
    if (known && known.owner !== me.code) return { refused: 'forbidden' }
    if (body.name.trim() === '') return invalid('name', 'length', 'at least 1')
    const mine = [...views.values()].filter(({ owner }) => owner === me.code)
    if (!known && mine.length >= MOST_MINE) return { refused: 'not-allowed-now', detail: `at most ${MOST_MINE} views` }
    const view: SavedView = { ...body, id: path.id, owner: me.code }
    views.set(path.id, view)
    recordChange(desk, 'putView', path.id, known, view)
    return { status: 200, body: { asOf: desk.asOf(), view } }
  }
}

export function deleteView(desk: Desk): Backend['deleteView'] {
  return ({ path }) => {
    const { views, me } = desk
    const known = views.get(path.id)
    if (!known || (known.owner !== me.code && !known.shared)) return { refused: 'not-found' }
    if (known.owner !== me.code) return { refused: 'forbidden' }
    views.delete(path.id)
    recordChange(desk, 'deleteView', path.id, known, undefined)
    return { status: 200, body: mineAndShared(desk) }
  }
}

/** What is saved as it was is no change. */
function recordChange(
  { audit, clock, me }: Desk,
  action: string,
  subject: string,
  before: SavedViewDraft | undefined,
  after: SavedViewDraft | undefined
): void {
  const changed = difference({ ...before }, { ...after })
  if (Object.keys({ ...changed.before, ...changed.after }).length === 0) return
  audit.record({ at: clock.now(), by: me.code, action, subject, ...changed })
}
