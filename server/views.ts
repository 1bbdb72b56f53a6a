import type { SavedView, SavedViewDraft, SavedViews } from '#api/generated/types.gen'
import { invalid } from '#backend/http/problem'
import { deskOf } from './actions'
import { writeAudit } from './audit/write'
import { transact } from './db/transact'
import { asOf, type Operations, type Visit } from './house'

// Enough for everybody; without a limit one mistaken loop fills the table.
const MOST_MINE = 200

export const listViews: Operations['listViews'] = async visit => ({ status: 200, body: await mineAndShared(visit) })

/** By name, so that a menu of them keeps still. */
async function mineAndShared(visit: Visit): Promise<SavedViews> {
  const views = await visit.db
    .selectFrom('views')
    .selectAll()
    .where(({ or, eb }) => or([eb('shared', '=', true), eb('owner', '=', visit.me.code)]))
    .execute()
  views.sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1))
  return { asOf: asOf(visit), views }
}

export const putView: Operations['putView'] = (visit, { path, body }) =>
  transact(visit.house, async (db, book) => {
    const inside = { ...visit, db, book }
    const { me } = visit
    const known = await findView(inside, path.id)
    if (known && known.owner !== me.code) return { refused: 'forbidden' }
    if (body.name.trim() === '') return invalid('name', 'length', 'at least 1')
    if (!known && (await countMine(inside)) >= MOST_MINE)
      return { refused: 'not-allowed-now', detail: `at most ${MOST_MINE} views` }
    const view: SavedView = { ...body, id: path.id, owner: me.code }
    const kept = await db
      .insertInto('views')
      .values(view)
      // Two who make the same id at the same moment: it belongs to whoever was first.
      .onConflict(conflict => conflict.column('id').doUpdateSet(body).where('views.owner', '=', me.code))
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) return { refused: 'forbidden' }
    await record(inside, 'putView', path.id, known, body)
    return { status: 200, body: { asOf: asOf(visit), view } }
  })

export const deleteView: Operations['deleteView'] = (visit, { path }) =>
  transact(visit.house, async (db, book) => {
    const inside = { ...visit, db, book }
    const known = await findView(inside, path.id)
    if (!known || (known.owner !== visit.me.code && !known.shared)) return { refused: 'not-found' }
    if (known.owner !== visit.me.code) return { refused: 'forbidden' }
    await db.deleteFrom('views').where('id', '=', path.id).execute()
    await record(inside, 'deleteView', path.id, known, undefined)
    return { status: 200, body: await mineAndShared(inside) }
  })

function findView({ db }: Visit, id: string): Promise<SavedView | undefined> {
  return db.selectFrom('views').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

async function countMine({ db, me }: Visit): Promise<number> {
  const { mine } = await db
    .selectFrom('views')
    .select(({ fn }) => fn.countAll<number>().as('mine'))
    .where('owner', '=', me.code)
    .executeTakeFirstOrThrow()
  return mine
}

const fields = ['name', 'path', 'search', 'shared'] as const satisfies readonly (keyof SavedViewDraft)[]

/** What is saved as it was is no change. */
async function record(
  visit: Visit,
  action: string,
  subject: string,
  before: SavedViewDraft | undefined,
  after: SavedViewDraft | undefined
): Promise<void> {
  const changed = fields.filter(name => before?.[name] !== after?.[name])
  if (changed.length === 0) return
  const only = (view: SavedViewDraft | undefined) => view && Object.fromEntries(changed.map(name => [name, view[name]]))
  const deed = { at: visit.house.clock.now(), by: visit.me.code, action, subject }
  await writeAudit(visit.db, [{ ...deed, before: only(before), after: only(after) }], deskOf(visit))
}
