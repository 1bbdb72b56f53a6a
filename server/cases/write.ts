import { sql } from 'kysely'
import { detailOf } from '#backend/history'
import { instantText } from '#backend/instant'
import { rowOf } from '#backend/row'
import { after, type CaseState, clockOf, isOpen } from '#backend/state'
import type { Step } from '#backend/steps'
import { deadline } from '#sla/clock'
import { type Origin, writeAudit } from '../audit/write'
import type { Book } from '../book'
import type { Db } from '../db/database'
import { insertAll } from '../db/insert'
import { iso } from '../db/values'
import { type NewEvent, sendEvents } from '../events/outbox'
import { rollUp } from '../reports/roll-up'
import { deedOf } from './deed'
import { keepDocuments } from './documents'
import { type Kept, recordOf } from './held'

/** More than this at once is told by one event: reading the list again is faster than all of them. */
const MOST_TOLD = 2500

/** A case before and after a step; before its submission there was none. */
export type Change = { readonly before: Kept | null; readonly after: Kept; readonly step: Step }

/** The case after a step, one revision on, with its deadline by the calendar of its office. What is closed keeps the deadline it had. */
export function stepped(book: Book, before: Kept, step: Step): Change {
  const state = after(before.state, step)
  const stays = !isOpen(before.state) && !isOpen(state)
  const dueAt = stays ? before.dueAt : deadlineOf(book, before, state)
  return { before, after: { ...before, state, dueAt, revision: before.revision + 1, changedAt: step.at }, step }
}

export function deadlineOf(book: Pick<Book, 'calendarOf'>, { startedAt }: Kept, state: CaseState): number | null {
  return deadline(book.calendarOf(state.office), clockOf(startedAt, state)).dueAt
}

/** The one way in which cases change: the case, its history, the audit, the sums and the events, all in one transaction. */
export async function writeChanges(db: Db, book: Book, changes: readonly Change[], origin: Origin): Promise<void> {
  await keepChanges(db, book, changes, origin)
  await tellChanges(db, changes)
}

/** Everything but the events, for who has more to write before the last. */
export async function keepChanges(db: Db, book: Book, changes: readonly Change[], origin: Origin): Promise<void> {
  if (changes.length === 0) return
  await insertCases(
    db,
    changes.filter(({ before }) => !before)
  )
  await updateCases(
    db,
    changes.filter(({ before }) => before)
  )
  await writeHistory(db, changes)
  await keepDocuments(db, changes)
  await writeAudit(db, changes.filter(isSeen).map(deedOf), origin)
  await rollUp(db, book, changes)
}

/** Each case that changed; very many are told as one "read it all again". */
export async function tellChanges(db: Db, changes: readonly Change[]): Promise<void> {
  const [first] = changes
  if (!first) return
  const { at } = first.step
  const all: NewEvent = { at, event: 'reset', data: { asOf: instantText(at) } }
  await sendEvents(db, changes.length > MOST_TOLD ? [all] : changes.map(eventOf))
}

/** A touch is a new revision and nothing that anybody could see. */
const isSeen = ({ step }: Change) => step.kind !== 'touch'

async function insertCases(db: Db, changes: readonly Change[]): Promise<void> {
  await insertAll(
    db,
    'cases',
    changes.map(({ after }) => recordOf(after))
  )
}

// What a case is born with stays.
const born = new Set(['id', 'reference', 'service', 'channel', 'applicant_kind', 'started_at'])

async function updateCases(db: Db, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const records = changes.map(({ after }) => recordOf(after))
  const columns = Object.keys(records[0] ?? {}).filter(column => !born.has(column))
  const sets = columns.map(column => sql`${sql.ref(column)} = now_is.${sql.ref(column)}`)
  const { numAffectedRows } = await sql`
    update cases set ${sql.join(sets)}
    from jsonb_populate_recordset(null::cases, ${JSON.stringify(records)}::jsonb) now_is
    where cases.id = now_is.id and cases.revision = now_is.revision - 1`.execute(db)
  // They were locked when they were read, so this is a fault of ours and nothing of it may stay.
  if (Number(numAffectedRows) !== changes.length) throw new Error('a case changed while it was being changed')
}

async function writeHistory(db: Db, changes: readonly Change[]): Promise<void> {
  const records = changes.filter(isSeen).map(({ after, step }) => ({
    case_id: after.id,
    number: after.revision,
    at: iso(step.at),
    kind: step.kind,
    by: step.by,
    detail: detailOf(step)
  }))
  await insertAll(db, 'history', records)
}

function eventOf({ before, after, step }: Change): NewEvent {
  return {
    at: step.at,
    event: 'case',
    data: { asOf: instantText(step.at), case: rowOf(after) },
    office: after.state.office,
    wasOffice: before?.state.office ?? null
  }
}
