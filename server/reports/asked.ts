import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Refusal } from '#backend/contract'
import type { Period } from '#backend/periods'
import { type Question, rangeOf } from '#backend/question'
import type { DayNumber } from '#sla/civil'
import { dayNumber } from '#sla/civil'
import type { Basis } from '#sla/judge'
import { localDate } from '#sla/local'
import { servicesIn } from '../cases/filter'
import type { Tables } from '../db/tables'
import type { Visit } from '../house'

/** What a report asks, with its codes resolved; null is no filter. `assignees` has an empty text for nobody. */
export type Asking = {
  readonly basis: Basis
  readonly range: Period
  readonly services: readonly string[] | null
  readonly offices: readonly string[] | null
  readonly assignees: readonly string[] | null
  readonly now: number
  readonly today: DayNumber
}

/** Of offices only those I may see. */
export function askingOf(visit: Visit, question: Question): Asking | Refusal {
  const range = rangeOf(question)
  if ('refused' in range) return range
  const { me, book, house } = visit
  const now = house.clock.now()
  const { basis = 'due', service, category, office, assignee } = question
  return {
    basis,
    range,
    services: both(service ?? null, category ? servicesIn(book, category) : null),
    offices: both(office ?? null, me.offices),
    assignees: assignee?.map(code => (code === 'me' ? me.code : code === 'none' ? '' : code)) ?? null,
    now,
    today: dayNumber(localDate(book.spec.timeZone, now))
  }
}

/** The codes that are in both lists; null is every code. */
export function both(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  return one && other ? one.filter(code => other.includes(code)) : (one ?? other)
}

type Codes = Pick<Tables['verdicts'], 'service' | 'office' | 'assignee'>

/** The codes asked for, as SQL, of a table that has those columns. */
export function isAsked<Table extends 'verdicts' | 'completions' | 'flows'>(
  { services, offices, assignees }: Pick<Asking, 'services' | 'offices' | 'assignees'>,
  columns: Readonly<Partial<Record<keyof Codes, boolean>>> = { service: true, office: true, assignee: true }
): (rows: ExpressionBuilder<Tables, Table>) => Expression<SqlBool> {
  const tests = [
    columns.service && services ? within('service', services) : null,
    columns.office && offices ? within('office', offices) : null,
    columns.assignee && assignees ? within('assignee', assignees) : null
  ].filter(test => test !== null)
  return rows => rows.and(tests)
}

/** `in ()` is no SQL; nothing is in an empty list. */
export function within(column: string, codes: readonly string[]): Expression<SqlBool> {
  if (codes.length === 0) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(column)} in (${sql.join(codes)})`
}
