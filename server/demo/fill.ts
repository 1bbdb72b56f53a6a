import { sql } from 'kysely'
import { detailOf } from '#backend/history'
import type { Known } from '#mocks/cases/settled'
import { createWorld } from '#mocks/cases/world'
import { createClock } from '#mocks/clock'
import { writeAudit } from '../audit/write'
import { createShelf } from '../book'
import { recordOf } from '../cases/held'
import type { Db } from '../db/database'
import { batchesOf, insertAll } from '../db/insert'
import { iso, isoOrNull } from '../db/values'
import { rollUpNew } from '../reports/roll-up'
import { replaceStaff } from '../seed'
import { besides, demoSeed, demoSetting, demoStaff, keptOf, pastOf } from './year'

const BATCH = 2000

type Filling = {
  readonly realNow: () => number
  readonly months: number
  /** Spares six hundred thousand looks at what was just written; only who owns a database may. */
  readonly trusted: boolean
  readonly progress: (share: number) => void
}

/** Fills an empty database with months of invented cases. Part of one transaction: they are there whole or not at all. */
export async function fillDemo(db: Db, { realNow, months, trusted, progress }: Filling): Promise<void> {
  const setting = demoSetting(demoSeed)
  const clock = createClock(setting.calendar, { realNow })
  const startsAt = clock.now()
  await db
    .updateTable('meta')
    .set({
      clock_offset_ms: startsAt - realNow(),
      clock_started_from: isoOrNull(clock.simulated?.startedFrom ?? null),
      clock_reason: clock.simulated?.reason ?? null,
      demo_seed: demoSeed,
      demo_caught_up_to: iso(startsAt),
      // After every id: all of that instant is in.
      demo_caught_up_id: '~'
    })
    .execute()
  await replaceStaff(db, demoStaff())
  if (trusted) await sql`set local session_replication_role = replica`.execute(db)
  const book = await createShelf()(db)
  const all = createWorld(setting, { startsAt, months, onChange: () => {} }).all()
  let done = 0
  for (const batch of batchesOf(all, BATCH)) {
    await insertKnown(db, batch)
    done += batch.length
    progress(done / all.length)
  }
  await rollUpNew(db, book, all.map(keptOf))
  const deed = { at: startsAt, by: 'system', action: 'importCases', subject: 'demo', after: { cases: all.length } }
  await writeAudit(db, [deed], { kind: 'demo', requestId: null })
}

async function insertKnown(db: Db, batch: readonly Known[]): Promise<void> {
  await insertAll(db, 'cases', batch.map(keptOf).map(recordOf))
  await insertAll(db, 'history', batch.flatMap(historyOf))
  await insertBesides(db, batch)
}

/** Documents, payments and applicants of new cases. */
export async function insertBesides(db: Db, batch: readonly Pick<Known, 'script' | 'state'>[]): Promise<void> {
  const rows = batch.map(besides)
  await insertAll(
    db,
    'documents',
    rows.flatMap(({ documents }) => documents)
  )
  await insertAll(
    db,
    'payments',
    rows.flatMap(({ payments }) => payments)
  )
  await insertAll(
    db,
    'applicants',
    rows.flatMap(({ applicants }) => applicants)
  )
}

function historyOf(known: Known): object[] {
  return pastOf(known).flatMap((step, index) =>
    step.kind === 'touch'
      ? []
      : [
          {
            case_id: known.script.id,
            number: index + 1,
            at: iso(step.at),
            kind: step.kind,
            by: step.by,
            detail: detailOf(step)
          }
        ]
  )
}
