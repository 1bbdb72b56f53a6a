import type { Send } from '../ask'
import { answering, asking, type Body, type Fault, instead, type Match, to, turning, withOne, without } from './spoil'

const list = to('GET /cases')
const one = to('GET /cases/*')
const token = (text: string) => (_: URL, request: Request) => request.headers.get('authorization') === `Bearer ${text}`
const hall = token('hall')
const listOf = (also: (url: URL) => boolean) => to('GET /cases', also)
const limited = (limit: string) => (url: URL) => url.searchParams.get('limit') === limit
const nowhere = to('GET /cases/no-such-case-as-this')

/** Faults of a backend that is only read. */
export const readingFaults: readonly Fault[] = [
  { rule: 'answers.service', spoil: answering(to('GET /'), body => without(body, 'asOf')) },
  { rule: 'answers.agreement', spoil: answering(to('GET /agreement'), body => ({ ...body, version: 'one' })) },
  {
    rule: 'answers.cases',
    // Who reads the list to find a case to ask about reads it wrong as well.
    also: ['answers.case', 'answers.instants', 'answers.row-and-case'],
    spoil: answering(list, body => ({
      ...body,
      cases: body.cases.map((row: Body, index: number) => (index === 9 ? without(row, 'reference') : row))
    }))
  },
  {
    rule: 'answers.case',
    also: ['answers.row-and-case'],
    spoil: answering(one, body => ({ ...body, case: without(body.case, 'documents') }))
  },
  { rule: 'answers.me', spoil: answering(to('GET /me'), body => without(body, 'roles')) },
  { rule: 'answers.as-of', spoil: answering(list, body => ({ ...body, asOf: '2026-11-22T11:42:07+04:00' })) },
  {
    rule: 'answers.instants',
    also: ['answers.service'],
    spoil: answering(to('GET /'), body => ({ ...body, asOf: body.asOf.slice(0, -6) }))
  },
  {
    rule: 'answers.row-and-case',
    spoil: answering(one, body => ({ ...body, case: { ...body.case, status: 'levitating' } }))
  },

  { rule: 'service.has-what-it-lists', spoil: instead(to('GET /notices'), 404, {}) },
  {
    rule: 'service.lists-what-it-has',
    spoil: answering(to('GET /'), body => ({
      ...body,
      capabilities: body.capabilities.filter((name: string) => name !== 'notices')
    }))
  },
  { rule: 'service.version', spoil: answering(to('GET /'), body => ({ ...body, apiVersion: '2' })) },
  { rule: 'roles.reader-reads', spoil: instead(to('GET /agreement', hall), 403, {}) },
  { rule: 'roles.reader-writes-nothing', spoil: asking(to('PUT /views/*', hall), anybody) },
  { rule: 'roles.reader-may-nothing', spoil: asking(to('GET /cases/*', hall), anybody) },
  { rule: 'roles.nobody', spoil: asking(to('GET /cases', token('nobody-has-this-token')), anybody) },

  {
    rule: 'problems.unknown-case',
    also: ['problems.request-id', 'problems.language'],
    spoil: turning(nowhere, 404, 400, 'validation')
  },
  { rule: 'problems.bad-query', spoil: asking(listOf(limited('0')), url => url.searchParams.delete('limit')) },
  { rule: 'problems.unknown-parameter', spoil: asking(list, url => url.searchParams.delete('offlce')) },
  { rule: 'problems.bad-cursor', spoil: asking(list, url => url.searchParams.delete('cursor')) },
  { rule: 'problems.unknown-path', spoil: instead(to('GET /no/such/place'), 200, {}) },
  { rule: 'problems.request-id', spoil: answering(nowhere, body => without(body, 'requestId'), 404) },
  { rule: 'problems.language', spoil: asking(nowhere, (_, headers) => headers.delete('accept-language')) },

  {
    rule: 'agreement.calendar',
    spoil: answering(to('GET /agreement'), body => ({
      ...body,
      calendar: { ...body.calendar, timeZone: 'Asia/Nowhere' }
    }))
  },
  {
    rule: 'agreement.codes',
    spoil: answering(to('GET /agreement'), body => ({ ...body, services: [...body.services, body.services[0]] }))
  },
  {
    rule: 'agreement.cases-known',
    spoil: answering(to('GET /agreement'), body => ({ ...body, services: body.services.slice(0, 1) }))
  },
  {
    rule: 'agreement.not-modified',
    spoil: asking(to('GET /agreement'), (_, headers) => headers.delete('if-none-match'))
  },

  {
    rule: 'paging.once',
    also: ['paging.while-changing'],
    spoil: answering(
      listOf(url => url.searchParams.has('cursor')),
      body => ({ ...body, cases: [body.cases[0], ...body.cases] })
    )
  },
  { rule: 'paging.limit', spoil: asking(listOf(limited('7')), url => url.searchParams.set('limit', '8')) },
  { rule: 'paging.total', spoil: answering(list, body => ({ ...body, total: body.total + 1 })) },
  { rule: 'paging.while-changing', spoil: byOffset },
  {
    rule: 'paging.order',
    spoil: answering(listOf(limited('500')), body => ({ ...body, cases: body.cases.toReversed() }))
  },
  {
    rule: 'paging.rows-private',
    spoil: answering(listOf(limited('200')), body => ({
      ...body,
      cases: withOne(
        body.cases,
        () => true,
        row => ({ ...row, clock: { ...row.clock, phone: '1' } })
      )
    }))
  },
  { rule: 'paging.not-modified', spoil: asking(list, (_, headers) => headers.delete('if-none-match')) },

  { rule: 'filters.open', also: ['filters.combine'], spoil: unfiltered('open') },
  { rule: 'filters.service', spoil: unfiltered('service', 'open') },
  { rule: 'filters.office', spoil: unfiltered('office', 'open') },
  { rule: 'filters.category', spoil: unfiltered('category', 'open') },
  { rule: 'filters.assignee', spoil: unfiltered('assignee', 'open') },
  { rule: 'filters.due', spoil: unfiltered('dueAfter', 'open', 'dueBefore') },
  { rule: 'filters.started', spoil: unfiltered('startedBefore', 'open', 'startedAfter') },
  { rule: 'filters.stopped', spoil: unfiltered('stoppedAfter', 'open', 'stoppedBefore') },
  { rule: 'filters.open-at', spoil: unfiltered('openAt') },
  { rule: 'filters.text', spoil: unfiltered('text', 'open') },
  { rule: 'filters.combine', spoil: unfiltered('service', 'open', 'office', 'assignee') },
  { rule: 'filters.changed-since', spoil: unfiltered('changedSince') },

  {
    rule: 'deadlines.by-the-rules',
    spoil: answering(listOf(limited('5000')), body => ({
      ...body,
      cases: withOne(
        body.cases,
        row => row.clock.dueAt !== null,
        row => due(row, Date.parse(row.clock.dueAt) + 60_000)
      )
    }))
  },
  {
    rule: 'deadlines.unknown-while-paused',
    also: ['deadlines.by-the-rules'],
    spoil: answering(listOf(limited('5000')), body => ({
      ...body,
      cases: withOne(
        body.cases,
        row => row.clock.dueAt === null,
        row => due(row, Date.parse('2027-01-03T10:00:00Z'))
      )
    }))
  },
  {
    rule: 'deadlines.version-kept',
    spoil: answering(to('GET /agreement/versions'), body => ({
      ...body,
      versions: body.versions.map((version: Body) => ({
        ...version,
        services: version.services.map((service: Body) => ({ ...service, target: { ...service.target, value: 99 } }))
      }))
    }))
  },
  {
    rule: 'deadlines.versions-newest-first',
    spoil: answering(to('GET /agreement/versions'), body => ({
      ...body,
      versions: [
        ...body.versions,
        { ...body.versions[0], version: body.versions[0].version + 1, effectiveFrom: '2001-01-01' }
      ]
    }))
  }
]

function anybody(_: URL, headers: Headers): void {
  headers.delete('authorization')
}

function due(row: Body, at: number): Body {
  return { ...row, clock: { ...row.clock, dueAt: new Date(at).toISOString() } }
}

/** The filter is not looked at where it stands with these others; without others, wherever it stands. */
function unfiltered(name: string, ...others: readonly string[]): Fault['spoil'] {
  const stands: Match = to('GET /cases', ({ searchParams }) => {
    const names = new Set([...searchParams.keys()].filter(each => each !== 'limit' && each !== 'cursor'))
    return (
      names.has(name) &&
      (others.length === 0 || (names.size === others.length + 1 && others.every(other => names.has(other))))
    )
  })
  return asking(stands, ({ searchParams }) => searchParams.delete(name))
}

/** Pages are cut by how many rows came before, which is another number once a row has gone. */
function byOffset(send: Send): Send {
  return async request => {
    const url = new URL(request.url)
    const { searchParams } = url
    if (!searchParams.has('office') || !url.pathname.endsWith('/cases')) return send(request)
    const [limit, from] = [Number(searchParams.get('limit') ?? 100), Number(searchParams.get('cursor') ?? 0)]
    searchParams.delete('cursor')
    searchParams.set('limit', '5000')
    const response = await send(new Request(url, { headers: request.headers }))
    if (response.status !== 200 || Number.isNaN(from) || limit < 1) return response
    const body: Body = await response.json()
    const next = body.cases.length > from + limit ? String(from + limit) : null
    return Response.json(
      { ...body, cases: body.cases.slice(from, from + limit), next },
      { headers: { etag: '"list"' } }
    )
  }
}
