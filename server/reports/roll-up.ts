import { sql } from 'kysely'
import type { Book } from '../book'
import type { Kept } from '../cases/held'
import type { Change } from '../cases/write'
import type { Db } from '../db/database'
import { batchesOf, insertAll } from '../db/insert'
import { iso } from '../db/values'
import { createFlows } from './flows'
import { createSums } from './sums'
import { type Verdict, verdictOf } from './verdict'

type Judged = { readonly id: string; readonly before: Verdict | null; readonly after: Verdict | null }

/** So many rows are written at once. */
const BATCH = 4000

/**
 * Keeps verdicts and sums true. Called by every change of a case, in its transaction: a case that changed is taken out of the sums as it was and put in as it
 * is. Rows are written in the order of their keys, so that no two transactions wait for each other.
 */
export async function rollUp(db: Db, book: Book, changes: readonly Pick<Change, 'before' | 'after'>[]): Promise<void> {
  const judged = changes.map(({ before, after }) => ({
    id: after.id,
    before: before && verdictOf(book, before),
    after: verdictOf(book, after)
  }))
  await write(db, book, judged, changes)
}

/** The same for cases of which nothing was summed yet, however many. */
export async function rollUpNew(db: Db, book: Book, cases: readonly Kept[]): Promise<void> {
  const judged = cases.map(kept => ({ id: kept.id, before: null, after: verdictOf(book, kept) }))
  await write(
    db,
    book,
    judged,
    cases.map(after => ({ before: null, after }))
  )
}

async function write(
  db: Db,
  book: Book,
  judged: readonly Judged[],
  changes: readonly Pick<Change, 'before' | 'after'>[]
): Promise<void> {
  const others = judged.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  const sums = createSums()
  const flows = createFlows(book)
  for (const { before, after } of others) {
    if (before) sums.add(before, -1)
    if (after) sums.add(after, 1)
  }
  for (const { before, after } of changes) {
    if (before) flows.add(before, -1)
    flows.add(after, 1)
  }
  await writeVerdicts(db, others)
  for (const batch of batchesOf(sums.records(), BATCH)) await addSums(db, batch)
  for (const batch of batchesOf(flows.records(), BATCH)) await addFlows(db, batch)
}

async function writeVerdicts(db: Db, judged: readonly Judged[]): Promise<void> {
  const gone = judged.filter(({ before }) => before !== null).map(({ id }) => id)
  if (gone.length > 0) await db.deleteFrom('verdicts').where('case_id', 'in', gone).execute()
  for (const batch of batchesOf(judged, BATCH)) {
    const records = batch.flatMap(({ id, after }) => (after ? [verdictRecord(id, after)] : []))
    await insertAll(db, 'verdicts', records)
  }
}

function verdictRecord(id: string, verdict: Verdict): object {
  return {
    case_id: id,
    service: verdict.service,
    office: verdict.office,
    assignee: verdict.assignee,
    due_at: iso(verdict.dueAt),
    stopped_at: iso(verdict.stoppedAt),
    due_day: verdict.dueDay,
    closed_day: verdict.closedDay,
    met: verdict.met,
    met_gross: verdict.metGross,
    days_used: verdict.daysUsed,
    days_used_gross: verdict.daysUsedGross,
    gross_ms: verdict.grossMs,
    paused_ms: verdict.pausedMs,
    reason: verdict.reason
  }
}

async function addSums(db: Db, records: readonly object[]): Promise<void> {
  await sql`
    insert into completions as old
    select * from jsonb_populate_recordset(null::completions, ${JSON.stringify(records)}::jsonb)
    on conflict (basis, period, level, first, service, office, assignee) do update set
      met = old.met + excluded.met,
      missed = old.missed + excluded.missed,
      met_gross = old.met_gross + excluded.met_gross,
      gross_ms = old.gross_ms + excluded.gross_ms,
      paused_ms = old.paused_ms + excluded.paused_ms,
      days_used = added(old.days_used, excluded.days_used),
      days_used_gross = added(old.days_used_gross, excluded.days_used_gross),
      reasons = added(old.reasons, excluded.reasons)`.execute(db)
}

async function addFlows(db: Db, records: readonly object[]): Promise<void> {
  await sql`
    insert into flows as old
    select * from jsonb_populate_recordset(null::flows, ${JSON.stringify(records)}::jsonb)
    on conflict (level, day, service, office) do update set
      opened = old.opened + excluded.opened,
      reopened = old.reopened + excluded.reopened,
      closed = old.closed + excluded.closed`.execute(db)
}
