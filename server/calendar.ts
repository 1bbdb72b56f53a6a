import type { CalendarException } from '#api/generated/types.gen'
import type { Answer } from '#backend/contract'
import { isSameFor, isSameList, missingIn, withException, withoutException, wrongIn } from '#backend/exceptions'
import { instantText } from '#backend/instant'
import { compileCalendar } from '#sla/calendar'
import { deskOf } from './actions'
import { writeAudit } from './audit/write'
import { agreementAt, type Book, calendarsOf, versionAt } from './book'
import { keptOf } from './cases/held'
import { type Change, deadlineOf, keepChanges, tellChanges } from './cases/write'
import type { Db } from './db/database'
import { transactAlone } from './db/transact'
import { reviseAgreement } from './events/agreement'
import type { Operations, Visit } from './house'
import { officesKey } from './seed'

/** One statement of so many cases is a few megabytes. */
const BATCH = 2000

export const putCalendarException: Operations['putCalendarException'] = async (visit, { path, body }) => {
  if (!visit.me.roles.includes('supervisor')) return { refused: 'forbidden' }
  return transactAlone(visit.house, async (db, book) => {
    const inside = { ...visit, db, book }
    const wrong = wrongIn(agreementAt(book, visit.house.clock.now()), body)
    if (wrong) return wrong
    return changed(inside, 'putCalendarException', path.date, withException(book.spec.exceptions, path.date, body))
  })
}

export const deleteCalendarException: Operations['deleteCalendarException'] = async (visit, { path, query }) => {
  if (!visit.me.roles.includes('supervisor')) return { refused: 'forbidden' }
  return transactAlone(visit.house, async (db, book) => {
    const inside = { ...visit, db, book }
    const { exceptions } = book.spec
    if (!exceptions.some(each => each.date === path.date && isSameFor(each, query.office))) {
      return { refused: 'not-found' }
    }
    const rest = withoutException(exceptions, path.date, query.office)
    return changed(inside, 'deleteCalendarException', path.date, rest)
  })
}

/** Nothing that is already so is done again: no new calendar, no event, no entry in the audit. */
async function changed(
  inside: Visit,
  action: string,
  date: string,
  exceptions: readonly CalendarException[]
): Promise<Answer<'putCalendarException'>> {
  const { db, book, house, me } = inside
  const at = house.clock.now()
  const before = book.spec.exceptions
  if (isSameList(before, exceptions)) return answer(at, book, 0)
  await replaceExceptions(db, exceptions)
  const after = bookWith(book, exceptions)
  const changes = await reckonAnew(db, after, at, me.code)
  for (let first = 0; first < changes.length; first += BATCH) {
    await keepChanges(db, after, changes.slice(first, first + BATCH), deskOf(inside))
  }
  const deed = {
    before: { exceptions: missingIn(before, exceptions) },
    after: { exceptions: missingIn(exceptions, before), moved: changes.length }
  }
  await writeAudit(db, [{ at, by: me.code, action, subject: date, ...deed }], deskOf(inside))
  await tellChanges(db, changes)
  await reviseAgreement(db, at, versionAt(book, at).version, true)
  return answer(at, after, changes.length)
}

function answer(at: number, { spec }: Pick<Book, 'spec'>, moved: number): Answer<'putCalendarException'> {
  return { status: 200, body: { asOf: instantText(at), calendar: spec, moved } }
}

async function replaceExceptions(db: Db, exceptions: readonly CalendarException[]): Promise<void> {
  await db.deleteFrom('calendar_exceptions').execute()
  if (exceptions.length === 0) return
  await db
    .insertInto('calendar_exceptions')
    .values(
      exceptions.map(exception => ({
        date: exception.date,
        offices: officesKey(exception.offices),
        body: JSON.stringify(exception)
      }))
    )
    .execute()
}

function bookWith(book: Book, exceptions: readonly CalendarException[]): Book {
  const calendarVersion = book.calendarVersion + 1
  const spec = { ...book.spec, version: String(calendarVersion), exceptions: [...exceptions] }
  const calendar = compileCalendar(spec)
  return { ...book, calendarVersion, spec, calendar, calendarOf: calendarsOf(spec, calendar) }
}

/** The open cases whose deadline is another by this calendar, as new revisions. Nobody else is at a case meanwhile. */
async function reckonAnew(db: Db, book: Book, now: number, by: string): Promise<Change[]> {
  const rows = await db.selectFrom('cases').selectAll().where('stopped_at', 'is', null).orderBy('id').execute()
  return rows.flatMap(row => {
    const before = keptOf(row)
    const dueAt = deadlineOf(book, before, before.state)
    if (dueAt === before.dueAt) return []
    const at = Math.max(now, before.changedAt)
    const after = { ...before, dueAt, revision: before.revision + 1, changedAt: at }
    return [{ before, after, step: { kind: 'touch', at, by } }]
  })
}
