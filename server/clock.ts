import type { Db } from './db/database'

/** The server's clock: the world's, or one set back by as much as the database says. Instants are epoch milliseconds. */
export type Clock = {
  now(): number
  /** Sent to the dashboard while the clock is not the world's; null while it is. */
  readonly simulated: { readonly startedFrom: number; readonly reason: string } | null
}

/** Reads what the database says of the clock, so that a restart goes on where the one before was. */
export async function readClock(db: Db, realNow: () => number): Promise<Clock> {
  const meta = await db
    .selectFrom('meta')
    .select(['clock_offset_ms', 'clock_started_from', 'clock_reason'])
    .executeTakeFirstOrThrow()
  let latest = 0
  return {
    now() {
      // A machine whose own clock is put right goes back a little; what was answered may not.
      latest = Math.max(latest, realNow() + meta.clock_offset_ms)
      return latest
    },
    simulated:
      meta.clock_started_from === null
        ? null
        : { startedFrom: meta.clock_started_from, reason: meta.clock_reason ?? 'chosen' }
  }
}
