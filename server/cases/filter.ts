import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Asked } from '#backend/contract'
import { fold } from '#backend/fold'
import type { Book } from '../book'
import type { Tables } from '../db/tables'
import { instant } from '../db/values'
import type { Person } from '../identity'

type Query = Asked<'listCases'>['query']
type Cases = ExpressionBuilder<Tables, 'cases'>

/** What a question asks of a case, as SQL. */
export function filterOf(book: Book, me: Person, query: Query): (cases: Cases) => Expression<SqlBool> {
  return cases => cases.and(testsOf(cases, book, me, query))
}

function testsOf(cases: Cases, book: Book, me: Person, query: Query): Expression<SqlBool>[] {
  const at = (text: string) => instant(Date.parse(text))
  const tests: (Expression<SqlBool> | undefined)[] = [
    me.offices ? within(cases, 'office', me.offices) : undefined,
    query.open === undefined ? undefined : cases('stopped_at', query.open ? 'is' : 'is not', null),
    query.service && within(cases, 'service', query.service),
    query.category && within(cases, 'service', servicesIn(book, query.category)),
    query.office && within(cases, 'office', query.office),
    query.assignee && assigned(cases, me, query.assignee),
    query.dueAfter !== undefined ? cases('due_at', '>=', at(query.dueAfter)) : undefined,
    query.dueBefore !== undefined ? cases('due_at', '<', at(query.dueBefore)) : undefined,
    query.startedAfter !== undefined ? cases('started_at', '>=', at(query.startedAfter)) : undefined,
    query.startedBefore !== undefined ? cases('started_at', '<', at(query.startedBefore)) : undefined,
    query.stoppedAfter !== undefined ? cases('stopped_at', '>=', at(query.stoppedAfter)) : undefined,
    query.stoppedBefore !== undefined ? cases('stopped_at', '<', at(query.stoppedBefore)) : undefined,
    query.openAt !== undefined ? openAt(cases, Date.parse(query.openAt)) : undefined,
    query.changedSince !== undefined ? cases('changed_at', '>=', at(query.changedSince)) : undefined,
    query.text ? containing(cases, book, query.text) : undefined
  ]
  return tests.filter(test => test !== undefined)
}

function within(cases: Cases, column: 'service' | 'office', codes: readonly string[]): Expression<SqlBool> {
  // `in ()` is no SQL; nothing is in an empty list.
  return codes.length === 0 ? cases.val(false) : cases(column, 'in', codes)
}

export function servicesIn({ versions }: Book, categories: readonly string[]): string[] {
  const services = versions.flatMap(({ body }) => body.services)
  return [...new Set(services.filter(({ category }) => categories.includes(category)).map(({ code }) => code))]
}

function assigned(cases: Cases, me: Person, codes: readonly string[]): Expression<SqlBool> {
  const named = codes.filter(code => code !== 'none').map(code => (code === 'me' ? me.code : code))
  return cases.or([
    ...(codes.includes('none') ? [cases('assignee', 'is', null)] : []),
    ...(named.length > 0 ? [cases('assignee', 'in', named)] : [])
  ])
}

/** Submitted by then, not closed by then, and not between a closing and a reopening. */
function openAt(cases: Cases, at: number): Expression<SqlBool> {
  return cases.and([
    cases('started_at', '<=', instant(at)),
    cases.or([cases('stopped_at', 'is', null), cases('stopped_at', '>', instant(at))]),
    sql<boolean>`not exists (select from jsonb_array_elements(gaps) gap
      where (gap ->> 'from')::numeric <= ${at} and (gap ->> 'to')::numeric > ${at})`
  ])
}

/** Part of a reference, or of the name of a service, written as people write it. */
function containing(cases: Cases, book: Book, text: string): Expression<SqlBool> {
  const wanted = fold(text.trim())
  const services = book.versions
    .flatMap(({ body }) => body.services)
    .filter(({ nameAr, nameEn }) => [nameAr, nameEn].some(name => fold(name).includes(wanted)))
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  const codes = [...new Set(services.map(({ code }) => code))]
  return cases.or([
    sql<boolean>`lower(reference) like ${pattern}`,
    ...(codes.length > 0 ? [cases('service', 'in', codes)] : [])
  ])
}
