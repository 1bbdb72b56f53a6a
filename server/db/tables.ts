import type { ColumnType, Generated } from 'kysely'
import type { Agreement, HistoryEntry, Target } from '#api/generated/types.gen'
import type { CalendarException, Gap, Pause, Season, WeekHours } from '#sla/types'

/** An instant: read as epoch milliseconds, written as text by `iso`. */
type Instant = ColumnType<number, string, string>
type InstantOrNull = ColumnType<number | null, string | null, string | null>
/** JSON: read as it is, written as text by `JSON.stringify`, since a driver takes a list for an array of SQL. */
type Json<Value> = ColumnType<Value, string, string>
type JsonOrNull<Value> = ColumnType<Value | null, string | null, string | null>

export type Tables = {
  meta: MetaTable
  staff: StaffTable
  agreement_versions: AgreementVersionsTable
  calendar: CalendarTable
  calendar_exceptions: CalendarExceptionsTable
  cases: CasesTable
  history: HistoryTable
  documents: DocumentsTable
  payments: PaymentsTable
  applicants: ApplicantsTable
  audit: AuditTable
  outbox: OutboxTable
  idempotency: IdempotencyTable
  views: ViewsTable
  notices: NoticesTable
  verdicts: VerdictsTable
  completions: CompletionsTable
  flows: FlowsTable
}

/** One row: what holds for the whole database. */
type MetaTable = {
  id: Generated<boolean>
  /** Tells this database's events from another's. */
  instance: string
  /** Grows with every change of versions, calendar or staff, so that every process knows when to read them again. */
  agreement_revision: Generated<number>
  calendar_version: Generated<number>
  /** The version last told of as in force. */
  version_in_force: number
  clock_offset_ms: Generated<number>
  clock_started_from: InstantOrNull
  clock_reason: string | null
  demo_seed: number | null
  /** The last thing of the scripts that was written: its instant and its case. */
  demo_caught_up_to: InstantOrNull
  demo_caught_up_id: string | null
  /** The rules the sums were last made by; 0 for none. */
  sums_version: Generated<number>
}

type StaffTable = {
  code: string
  name_ar: string
  name_en: string
  office: string | null
  roles: Json<string[]>
  active: Generated<boolean>
}

/** An agreement without what holds for all its versions. */
export type VersionBody = Omit<Agreement, 'asOf' | 'version' | 'effectiveFrom' | 'calendar'>

type AgreementVersionsTable = {
  version: number
  effective_from: string
  body: Json<VersionBody>
}

type CalendarTable = {
  id: Generated<boolean>
  time_zone: string
  week: Json<WeekHours>
  seasons: Json<Season[]>
}

type CalendarExceptionsTable = {
  date: string
  /** The codes, sorted, with commas between; empty is the whole governorate. */
  offices: string
  body: Json<CalendarException>
}

type CasesTable = {
  id: string
  reference: string
  revision: number
  service: string
  channel: string
  applicant_kind: string
  agreement_version: number
  started_at: Instant
  office: string
  status: string
  assignee: string | null
  escalated: boolean
  stuck_on: string | null
  snoozed_until: InstantOrNull
  breach_reason: string | null
  target_value: number
  target_unit: string
  original_target: JsonOrNull<Target>
  /** With instants as epoch milliseconds, as the rules of time take them. */
  pauses: Json<Pause[]>
  gaps: Json<Gap[]>
  stopped_at: InstantOrNull
  due_at: InstantOrNull
  changed_at: Instant
}

/** Append-only. `number` is the revision that the step made. */
type HistoryTable = {
  case_id: string
  number: number
  at: Instant
  kind: string
  by: string | null
  detail: Json<Partial<HistoryEntry>>
}

type DocumentsTable = {
  case_id: string
  number: number
  name_ar: string
  name_en: string
  state: string
  at: InstantOrNull
}

type PaymentsTable = {
  case_id: string
  number: number
  amount_baisa: number
  paid_at: Instant
  email_sent_at: InstantOrNull
  sms_sent_at: InstantOrNull
}

/** Personal data, and the only table with any. */
type ApplicantsTable = {
  case_id: string
  name: string
  civil_number: string | null
  phone: string | null
  email: string | null
}

/** Append-only: a trigger refuses everything but new rows. */
type AuditTable = {
  id: Generated<number>
  at: Instant
  by: string
  action: string
  subject: string
  reason: string | null
  before: JsonOrNull<object>
  after: JsonOrNull<object>
  /** `desk` is a person, `demo` the script of the demo year, `import` a file. */
  origin: string
  request_id: string | null
}

/** Events in the order of their commits. */
type OutboxTable = {
  id: Generated<number>
  at: Instant
  event: string
  data: Json<unknown>
  /** Whose case it is and was; null concerns everybody. */
  office: string | null
  was_office: string | null
}

type IdempotencyTable = {
  by: string
  key: string
  /** A digest of what was asked. */
  print: string
  answer: ColumnType<unknown, string | null, string>
  at: Instant
}

type ViewsTable = {
  id: string
  owner: string
  name: string
  path: string
  search: string
  shared: boolean
}

type NoticesTable = {
  id: string
  from_at: Instant
  to_at: Instant
  name_ar: string
  name_en: string
  announced_at: Instant
  by: string
}

/** How a case that is closed and was not withdrawn counts. Days are day numbers of the agreement's zone; `assignee` is empty for nobody. */
type VerdictsTable = {
  case_id: string
  service: string
  office: string
  assignee: string
  due_at: Instant
  stopped_at: Instant
  due_day: number
  closed_day: number
  met: boolean
  met_gross: boolean
  /** Entries of the histograms. */
  days_used: number
  days_used_gross: number
  gross_ms: number
  paused_ms: number
  reason: string | null
}

/** Sums of verdicts over a day, a week or a month that begins with `first`; `level` says which of the codes are there, the others are empty. */
type CompletionsTable = {
  basis: string
  period: string
  level: string
  first: number
  service: string
  office: string
  assignee: string
  met: number
  missed: number
  met_gross: number
  gross_ms: number
  paused_ms: number
  days_used: number[]
  days_used_gross: number[]
  reasons: Json<Readonly<Record<string, number>>>
}

type FlowsTable = {
  level: string
  day: number
  service: string
  office: string
  opened: number
  reopened: number
  closed: number
}
