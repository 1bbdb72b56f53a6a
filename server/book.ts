import type { Agreement, AgreementVersion, Calendar as CalendarBody } from '#api/generated/types.gen'
import type { Codes } from '#backend/acting'
import { type Calendar, compileCalendar } from '#sla/calendar'
import { versionInForce } from '#sla/versions'
import type { Db } from './db/database'
import type { VersionBody } from './db/tables'

/** Somebody of the staff, with what they may do. */
export type Member = {
  readonly code: string
  readonly nameAr: string
  readonly nameEn: string
  readonly office: string | null
  readonly roles: readonly string[]
}

type Version = { readonly version: number; readonly effectiveFrom: string; readonly body: VersionBody }

/** The agreement with its calendar and the staff, as of one revision. Immutable. */
export type Book = {
  readonly revision: number
  readonly calendarVersion: number
  /** Newest first. */
  readonly versions: readonly Version[]
  readonly spec: CalendarBody
  /** The governorate's calendar, for what belongs to no office. */
  readonly calendar: Calendar
  calendarOf(office: string): Calendar
  readonly staff: ReadonlyMap<string, Member>
  /** The codes an action may name. */
  readonly codes: Codes
}

/** Reads the book, and reads it again only when its revision is another: each process learns so what the others changed. */
export function createShelf(): (db: Db) => Promise<Book> {
  let last: Book | undefined
  return async db => {
    const { agreement_revision } = await db.selectFrom('meta').select('agreement_revision').executeTakeFirstOrThrow()
    if (last?.revision === agreement_revision) return last
    const book = await readBook(db)
    // Two may read at once; the older one does not take the place of the newer.
    if (!last || last.revision < book.revision) last = book
    return book
  }
}

async function readBook(db: Db): Promise<Book> {
  const meta = await db.selectFrom('meta').select(['agreement_revision', 'calendar_version']).executeTakeFirstOrThrow()
  const versions = (await db.selectFrom('agreement_versions').selectAll().orderBy('version', 'desc').execute()).map(
    ({ version, effective_from, body }) => ({ version, effectiveFrom: effective_from, body })
  )
  const spec = await readSpec(db, meta.calendar_version)
  const calendar = compileCalendar(spec)
  const members = await readStaff(db)
  return {
    revision: meta.agreement_revision,
    calendarVersion: meta.calendar_version,
    versions,
    spec,
    calendar,
    calendarOf: calendarsOf(spec, calendar),
    staff: new Map(members.map(member => [member.code, member])),
    codes: {
      staff: new Set(members.map(({ code }) => code)),
      offices: new Set(versions.flatMap(({ body }) => body.offices.map(({ code }) => code)))
    }
  }
}

async function readSpec(db: Db, calendarVersion: number): Promise<CalendarBody> {
  const { time_zone, week, seasons } = await db.selectFrom('calendar').selectAll().executeTakeFirstOrThrow()
  const rows = await db.selectFrom('calendar_exceptions').select('body').orderBy('date').orderBy('offices').execute()
  const exceptions = rows.map(({ body }) => body)
  // They were held to the contract when they were written.
  return { version: String(calendarVersion), timeZone: time_zone, week, seasons, exceptions } as CalendarBody
}

async function readStaff(db: Db): Promise<Member[]> {
  const rows = await db.selectFrom('staff').selectAll().where('active', '=', true).orderBy('code').execute()
  return rows.map(({ code, name_ar, name_en, office, roles }) => ({
    code,
    nameAr: name_ar,
    nameEn: name_en,
    office,
    roles
  }))
}

/** An office without exceptions of its own shares the governorate's calendar: compiling one costs milliseconds. */
export function calendarsOf(spec: CalendarBody, shared: Calendar): (office: string) => Calendar {
  const own = new Map<string, Calendar>()
  for (const office of new Set(spec.exceptions.flatMap(({ offices }) => offices ?? []))) {
    own.set(office, compileCalendar(spec, { office }))
  }
  return office => own.get(office) ?? shared
}

/** The version in force at an instant. */
export function versionAt({ versions, spec }: Book, at: number): Version {
  return versionInForce(versions, at, spec.timeZone)
}

/** The agreement in force at an instant, in the contract's shape; whoever serves it says as of when. */
export function agreementAt(book: Book, at: number): Omit<Agreement, 'asOf'> {
  const { version, effectiveFrom, body } = versionAt(book, at)
  return { version, effectiveFrom, ...body, calendar: book.spec }
}

export function versionsOf({ versions }: Book): AgreementVersion[] {
  return versions.map(({ version, effectiveFrom, body }) => ({ version, effectiveFrom, services: body.services }))
}
