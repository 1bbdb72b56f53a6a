import { sql } from 'kysely'
import type { Step } from '#backend/steps'
import type { Live } from '#mocks/cases/live'
import type { Book } from '../book'
import { type Kept, keptOf } from '../cases/held'
import { submission } from '../cases/submit'
import { type Change, keepChanges, stepped, tellChanges } from '../cases/write'
import type { Db } from '../db/database'
import { iso } from '../db/values'
import { insertBesides } from './fill'

/** Something the scripts have: a case arrives, or takes its next step. */
export type Happening = { readonly live: Live; readonly step: Step; readonly arrives: boolean }

const BATCH = 200

/** In order, a case no more than once in each: one statement changes a row once. */
export function batchesOf(happenings: readonly Happening[]): Happening[][] {
  const batches: Happening[][] = []
  let ids = new Set<string>()
  for (const happening of happenings) {
    const { id } = happening.live.script
    const batch = batches.at(-1)
    if (!batch || batch.length >= BATCH || ids.has(id)) {
      batches.push([happening])
      ids = new Set([id])
    } else {
      batch.push(happening)
      ids.add(id)
    }
  }
  return batches
}

/** Lets what the scripts have happen, where it has not yet; in one transaction. */
export async function happen(db: Db, book: Book, batch: readonly Happening[]): Promise<void> {
  const { at, id } = await lockProgress(db)
  const fresh = batch.filter(({ step, live }) => step.at > at || (step.at === at && live.script.id > id))
  const last = fresh.at(-1)
  if (!last) return
  const ids = fresh.filter(({ arrives }) => !arrives).map(({ live }) => live.script.id)
  const held = await holdScripted(db, ids)
  const changes = fresh.flatMap(happening => changeOf(book, held, happening) ?? [])
  await db
    .updateTable('meta')
    .set({ demo_caught_up_to: iso(last.step.at), demo_caught_up_id: last.live.script.id })
    .execute()
  await write(db, book, changes, fresh)
}

/** Cases before what belongs to them, and events last. */
async function write(db: Db, book: Book, changes: readonly Change[], fresh: readonly Happening[]): Promise<void> {
  const arrived = new Set(changes.filter(({ before }) => !before).map(({ after }) => after.id))
  await keepChanges(db, book, changes, { kind: 'demo', requestId: null })
  await insertBesides(
    db,
    fresh.filter(({ arrives, live }) => arrives && arrived.has(live.script.id)).map(({ live }) => live)
  )
  await tellChanges(db, changes)
}

/** Another server may be at it: whoever has this row goes on from where the last one was. */
async function lockProgress(db: Db): Promise<{ readonly at: number; readonly id: string }> {
  const { demo_caught_up_to, demo_caught_up_id } = await db
    .selectFrom('meta')
    .select(['demo_caught_up_to', 'demo_caught_up_id'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { at: demo_caught_up_to ?? Number.POSITIVE_INFINITY, id: demo_caught_up_id ?? '' }
}

/** The cases of these ids, held, without those that somebody has acted on. */
async function holdScripted(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('id', 'in', [...ids])
    .where(
      sql<boolean>`not exists (select from audit where audit.subject = cases.id and origin = 'desk' and action <> 'readApplicant')`
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map(row => [row.id, keptOf(row)]))
}

function changeOf(book: Book, held: ReadonlyMap<string, Kept>, { live, step, arrives }: Happening): Change | undefined {
  const { script } = live
  if (arrives) {
    const { id, reference, channel, applicantKind, startedAt, office } = script
    return submission(book, { id, reference, service: script.service.code, channel, applicantKind, startedAt, office })
  }
  const kept = held.get(script.id)
  return kept && stepped(book, kept, step)
}
