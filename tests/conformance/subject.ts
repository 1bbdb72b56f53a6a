import type { Agreement, CaseRow, Me, Service } from '#api/generated/types.gen'
import { type Calendar, compileCalendar } from '#sla/calendar'
import { answerOf } from './answer'
import { type Ask, askerOf, bearer, type Exchange, type Send, type Who } from './ask'
import { everyCase } from './lists'
import { skip } from './rule'

/** The backend that is put to the test, and what was found out about it. Nothing is known of it beforehand. */
export type Subject = {
  readonly url: string
  readonly send: Send
  readonly who: Who
  readonly ask: Ask
  /** As somebody who may only read; nothing unless a token was given. */
  readonly reader: Ask | undefined
  service(): Promise<Service>
  me(): Promise<Me>
  /** As it is now. */
  agreement(): Promise<Agreement>
  /** By office, of the agreement as it is now. */
  calendars(): Promise<(office: string) => Calendar>
  /** Open cases as they were found at the start; several hundred of them where there are so many. */
  openSample(): Promise<readonly CaseRow[]>
  closedSample(): Promise<readonly CaseRow[]>
}

export type SubjectOptions = {
  readonly url: string
  readonly token?: string | undefined
  /** What a gateway would add to every question. */
  readonly headers?: Who | undefined
  readonly readerToken?: string | undefined
  readonly send?: Send | undefined
}

const SAMPLE = 600

export function subjectOf({ url, token, headers, readerToken, send = fetch }: SubjectOptions): Subject {
  const base = url.replace(/\/+$/, '')
  const who = { ...headers, ...(token !== undefined && bearer(token)) }
  const ask = askerOf(send, base, who)
  const get = async <Body>(op: Parameters<typeof answerOf>[0], path: string) =>
    answerOf<Body>(op, (await ask('GET', path)) as Exchange<Body>)
  const agreement = () => get<Agreement>('getAgreement', '/agreement')
  return {
    url: base,
    send,
    who,
    ask,
    reader: readerToken === undefined ? undefined : askerOf(send, base, bearer(readerToken)),
    service: once(() => get<Service>('getService', '/')),
    me: once(() => get<Me>('getMe', '/me')),
    agreement,
    calendars: async () => calendarsOf(await agreement()),
    openSample: once(async () => someOr(await everyCase(ask, 'open=true', SAMPLE), 'there is no open case')),
    closedSample: once(async () => someOr(await everyCase(ask, 'open=false', SAMPLE), 'there is no closed case'))
  }
}

function someOr<Item>(items: readonly Item[], reason: string): readonly Item[] {
  return items.length > 0 ? items : skip(reason)
}

/** Found out once; what failed is tried again. */
function once<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined
  return () => {
    found ??= find().catch(error => {
      found = undefined
      throw error
    })
    return found
  }
}

export function calendarsOf({ calendar }: Pick<Agreement, 'calendar'>): (office: string) => Calendar {
  const compiled = new Map<string, Calendar>()
  const special = new Set(calendar.exceptions.flatMap(({ offices }) => offices ?? []))
  return office => {
    const key = special.has(office) ? office : ''
    const known = compiled.get(key) ?? compileCalendar(calendar, key ? { office: key } : {})
    compiled.set(key, known)
    return known
  }
}
