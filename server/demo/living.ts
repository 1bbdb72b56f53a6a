import { sql } from 'kysely'
import type { Step } from '#backend/steps'
import type { Live } from '#mocks/cases/live'
import { createWorld } from '#mocks/cases/world'
import type { Book } from '../book'
import { type Kept, keptOf } from '../cases/held'
import { submission } from '../cases/submit'
import { type Change, keepChanges, stepped, tellChanges } from '../cases/write'
import type { Db } from '../db/database'
import { transact } from '../db/transact'
import { iso } from '../db/values'
import type { House } from '../house'
import { insertBesides } from './fill'
import { demoSetting } from './year'

/** Something the scripts have: a case arrives, or takes its next step. */
type Happening = { readonly live: Live; readonly step: Step; readonly arrives: boolean }

const LONGEST_MS = 2000
const SHORTEST_MS = 100
const BATCH = 200
/** Touches are there to be seen happening; those of a time when nobody looked are left out. */
const TOUCHED_WITHIN_MS = 10 * 60_000

/**
 * Lets a demonstration live on by its scripts, through the same door in the wall as everything: what happened while no server ran is made up
 * for first. A case that somebody acted on has left its script. Several servers may do this on one database; each thing happens once.
 */
export async function liveOn(house: House): Promise<() => Promise<void>> {
  const meta = await house.database.db
    .selectFrom('meta')
    .select(['demo_seed', 'demo_caught_up_to'])
    .executeTakeFirstOrThrow()
  if (meta.demo_seed === null || meta.demo_caught_up_to === null) return async () => {}
  let waiting: Happening[] = []
  const onChange = (live: Live) => {
    const step = live.past.at(-1)
    if (step) waiting.push({ live, step, arrives: step.kind === 'submitted' })
  }
  // From the instant before: of several things of one instant not all may have been written.
  const world = createWorld(demoSetting(meta.demo_seed), { startsAt: meta.demo_caught_up_to - 1, onChange })
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  async function tick(): Promise<void> {
    const now = house.clock.now()
    world.catchUp(now)
    waiting = waiting.filter(({ step }) => step.kind !== 'touch' || step.at > now - TOUCHED_WITHIN_MS)
    for (const batch of batchesOf(waiting)) {
      if (ended) return
      await transact(house, (db, book) => happen(db, book, batch))
      // Only now: what could not be written waits for the next time.
      waiting = waiting.slice(batch.length)
    }
    if (!ended) timer = setTimeout(next, Math.max(SHORTEST_MS, Math.min(LONGEST_MS, world.nextAt - house.clock.now())))
  }

  let ticking = Promise.resolve()
  function next(): void {
    ticking = tick().catch((error: unknown) => {
      house.log.error({ err: error }, 'the demonstration could not go on')
      if (!ended) timer = setTimeout(next, LONGEST_MS)
    })
  }
  next()
  return async () => {
    ended = true
    clearTimeout(timer)
    await ticking
  }
}

/** In order, a case no more than once in each: one statement changes a row once. */
function batchesOf(happenings: readonly Happening[]): Happening[][] {
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

async function happen(db: Db, book: Book, batch: readonly Happening[]): Promise<void> {
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
