import { sql } from 'kysely'
import type { Book } from '../book'
import type { House } from '../house'
import type { Db } from './database'
import { isConflict } from './faults'

/** Who changes the calendar has this lock alone; everybody who changes a case shares it, so that no deadline is computed by two calendars. */
const CALENDAR_LOCK = 4_710_001
/** Who writes events has this lock until the commit: numbers are given in the order in which they can be seen. */
const OUTBOX_LOCK = 4_710_002
/** Of several servers that start on an empty database one fills it. */
const START_LOCK = 4_710_003
const MOST_TRIES = 4

type Work<Result> = (db: Db, book: Book) => Promise<Result>

/** Does all of it or nothing, by the agreement of this very moment; again from the beginning when two got in each other's way. */
export function transact<Result>(house: House, work: Work<Result>): Promise<Result> {
  return tried(house, work, db => sql`select pg_advisory_xact_lock_shared(${CALENDAR_LOCK})`.execute(db))
}

/** The same with nobody else at a case meanwhile, to change what deadlines rest on. */
export function transactAlone<Result>(house: House, work: Work<Result>): Promise<Result> {
  return tried(house, work, db => sql`select pg_advisory_xact_lock(${CALENDAR_LOCK})`.execute(db))
}

async function tried<Result>(house: House, work: Work<Result>, lock: (db: Db) => Promise<unknown>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await house.database.db.transaction().execute(async db => {
        await lock(db)
        return work(db, await house.book(db))
      })
    } catch (error) {
      if (!isConflict(error) || tries >= MOST_TRIES) throw error
    }
  }
}

/** To be taken last, right before events are written. */
export async function lockOutbox(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${OUTBOX_LOCK})`.execute(db)
}

export async function lockStart(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(db)
}
