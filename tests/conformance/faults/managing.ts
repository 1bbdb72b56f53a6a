import type { Send } from '../ask'
import {
  answering,
  asking,
  type Body,
  type Fault,
  instead,
  type Match,
  telling,
  to,
  turning,
  withOne,
  without
} from './spoil'

const figures = to('GET /reports/completions')
const asked = (fields: Readonly<Record<string, string | null>>) => (url: URL) =>
  Object.entries(fields).every(([name, value]) => url.searchParams.get(name) === value)
const figuresOf = (fields: Readonly<Record<string, string | null>>): Match =>
  to('GET /reports/completions', asked(fields))
const rowsOf = (fields: Readonly<Record<string, string | null>>): Match =>
  to('GET /reports/completions/cases', asked(fields))
const backlog = to('GET /reports/backlog')
const moved = to('GET /reports/backlog/cases')
const puts = to('PUT /agreement/calendar/exceptions/*')
const withdraws = to('DELETE /agreement/calendar/exceptions/*')
const previews = to('POST /agreement/preview')
const ok = { asOf: '2026-11-22T11:42:07+04:00' }

/** Faults of a backend that reports and is managed. */
export const managingFaults: readonly Fault[] = [
  {
    rule: 'completions.groups-add-up',
    spoil: answering(figuresOf({ group: 'category' }), body => counted(body, -1, 1))
  },
  { rule: 'completions.periods-add-up', spoil: answering(figuresOf({ by: 'day' }), body => counted(body, 0, 1)) },
  {
    rule: 'completions.every-period',
    spoil: answering(figuresOf({ by: 'week' }), body => ({
      ...body,
      buckets: body.buckets.map((each: Body) => ({ ...each, to: each.from }))
    }))
  },
  {
    rule: 'completions.due-is-the-list',
    spoil: answering(figuresOf({ by: null, basis: 'due' }), body => ({
      ...body,
      buckets: withOne(
        body.buckets,
        () => true,
        each => ({ ...each, openPastDue: each.openPastDue + 1 })
      )
    }))
  },
  {
    rule: 'completions.closed-is-the-list',
    spoil: answering(figuresOf({ by: null, basis: 'closed' }), body => ({
      ...body,
      buckets: withOne(
        body.buckets,
        each => each.missed > 0,
        each => ({ ...each, met: each.met + 1, missed: each.missed - 1 })
      )
    }))
  },
  {
    rule: 'completions.histogram',
    spoil: answering(figuresOf({ by: null, basis: 'due' }), body => ({
      ...body,
      buckets: withOne(
        body.buckets,
        each => each.daysUsed !== undefined,
        each => ({ ...each, daysUsed: [each.daysUsed[0] + 1, ...each.daysUsed.slice(1)] })
      )
    }))
  },
  { rule: 'completions.filters', spoil: asking(figures, ({ searchParams }) => searchParams.delete('office')) },
  {
    rule: 'completions.range',
    spoil: asking(figuresOf({ by: 'hour' }), ({ searchParams }) => searchParams.delete('by'))
  },
  {
    rule: 'completionCases.as-many',
    spoil: answering(rowsOf({ verdict: 'met' }), body => ({ ...body, rows: body.rows.slice(1) }))
  },
  {
    rule: 'completionCases.judged-by-the-row',
    spoil: answering(rowsOf({ verdict: null, tried: null }), body => ({
      ...body,
      rows: withOne(
        body.rows,
        each => each.verdict === 'met',
        each => ({ ...each, verdict: 'missed' })
      )
    }))
  },
  {
    rule: 'completionCases.tried',
    spoil: asking(
      to('GET /reports/completions/cases', url => url.searchParams.has('tried')),
      url => url.searchParams.delete('tried')
    )
  },
  {
    rule: 'completionCases.not-reason',
    spoil: asking(
      to('GET /reports/completions/cases', url => url.searchParams.has('notReason')),
      url => url.searchParams.delete('notReason')
    )
  },
  {
    rule: 'lateReasons.all-that-are-late',
    spoil: answering(to('GET /reports/late-reasons'), body => ({
      ...body,
      reasons: withOne(
        body.reasons,
        () => true,
        each => ({ ...each, cases: each.cases + 1 })
      )
    }))
  },
  {
    rule: 'backlog.identity',
    spoil: answering(backlog, body => ({
      ...body,
      days: body.days.map((each: Body, day: number) => (day === 1 ? { ...each, opened: each.opened + 1 } : each))
    }))
  },
  { rule: 'backlog.every-day', spoil: answering(backlog, body => ({ ...body, days: body.days.slice(1) })) },
  {
    rule: 'backlog.ends-with-now',
    spoil: answering(backlog, body => ({
      ...body,
      days: body.days.map((each: Body) => ({ ...each, open: each.open + 1 }))
    }))
  },
  {
    rule: 'backlogCases.as-many',
    spoil: asking(to('GET /reports/backlog/cases', asked({ movement: 'closed' })), url =>
      url.searchParams.append('movement', 'opened')
    )
  },
  { rule: 'backlogCases.by-instant', spoil: answering(moved, body => ({ ...body, rows: body.rows.toReversed() })) },
  {
    rule: 'commitments.kept-of',
    spoil: answering(to('GET /reports/commitments'), body => ({
      ...body,
      commitments: body.commitments.map((each: Body) => ({ ...each, kept: each.of + 1 }))
    }))
  },

  {
    rule: 'calendar.moves-deadlines',
    spoil: answering(puts, body => ({ ...body, moved: body.moved && body.moved + 10 }))
  },
  { rule: 'calendar.new-state', spoil: sameTag },
  { rule: 'calendar.once', spoil: answering(puts, body => ({ ...body, moved: body.moved || 1 })) },
  {
    rule: 'calendar.moved',
    // The other date gets it as well, and the first keeps what it had.
    spoil: asking(puts, (url, _, body) => {
      if (body?.date && !url.pathname.endsWith('-30')) url.pathname = url.pathname.replace(/[^/]+$/, body.date)
    })
  },
  {
    rule: 'calendar.of-an-office',
    spoil: asking(puts, (_, __, body) => without(body, ...(body.offices?.[0] === 'no-such-office' ? [] : ['offices'])))
  },
  {
    rule: 'calendar.nothing-there',
    also: ['calendar.of-an-office'],
    spoil: turning(withdraws, 404, 409, 'not-allowed-now')
  },
  { rule: 'calendar.told', spoil: telling(event => (event.name === 'agreement' ? [] : [event])) },
  { rule: 'calendar.refused', spoil: instead(puts, 200, ok, body => body?.hours?.[0]?.[0] === '14:00') },
  {
    rule: 'preview.changes-nothing',
    spoil: answering(previews, body => ({ ...body, noLongerOverdue: body.moved + 1 }))
  },
  {
    rule: 'preview.comes-true',
    spoil: answering(previews, body => ({
      ...body,
      cases: body.cases.map((each: Body, index: number) =>
        index === body.cases.length - 1 ? { ...each, newDueAt: '2027-12-30T10:00:00Z' } : each
      )
    }))
  },
  {
    rule: 'preview.target',
    spoil: answering(previews, (body, _, question) =>
      question.changes[0].kind === 'target' ? { ...body, moved: 1 } : body
    )
  },
  { rule: 'preview.refused', spoil: instead(previews, 200, ok, body => body?.changes?.length === 0) },
  { rule: 'versions.refused', spoil: turning(to('POST /agreement/versions'), 409, 404, 'not-found') },
  {
    rule: 'versions.added',
    spoil: answering(to('GET /agreement/versions'), body => ({
      ...body,
      versions: [body.versions[0], ...body.versions]
    }))
  },

  { rule: 'views.kept', spoil: answering(to('GET /views'), body => ({ ...body, views: [] })) },
  { rule: 'views.refused', spoil: instead(to('PUT /views/*'), 200, ok, body => body?.name === '') },
  {
    rule: 'notices.newest-first',
    also: ['notices.announced'],
    spoil: answering(to('GET /notices'), body => ({ ...body, notices: body.notices.toReversed() }))
  },
  { rule: 'notices.announced', spoil: telling(event => (event.name === 'notice' ? [] : [event])) },
  { rule: 'notices.refused', spoil: instead(to('POST /notices'), 200, ok, body => body?.from === 'soon') },
  { rule: 'audit.pages', spoil: asking(to('GET /audit'), ({ searchParams }) => searchParams.delete('cursor')) },
  {
    rule: 'audit.filters',
    spoil: asking(to('GET /audit', asked({ limit: '200' })), ({ searchParams }) => searchParams.delete('subject'))
  },
  {
    rule: 'audit.has-actions',
    spoil: answering(to('GET /audit', asked({ limit: '1' })), body => ({ ...body, entries: [] }))
  },
  {
    rule: 'applicant.needs-a-reason',
    spoil: asking(to('GET /cases/*/applicant', asked({ reason: 'ab' })), ({ searchParams }) =>
      searchParams.set('reason', 'abc')
    )
  },
  {
    rule: 'applicant.is-logged',
    spoil: answering(to('GET /audit'), body => ({
      ...body,
      entries: body.entries.filter((each: Body) => each.action !== 'readApplicant')
    }))
  },

  { rule: 'malformed.refused', spoil: turning(to('GET /audit'), 400, 500, 'internal') },
  {
    rule: 'malformed.strange-texts',
    spoil: asking(to('POST /cases/*/actions'), (_, __, body) =>
      typeof body?.text === 'string' ? { ...body, text: body.text.replace('<script>', '') } : undefined
    )
  }
]

/** One bucket has so many more; counted from the end where the place is negative. */
function counted(body: Body, place: number, more: number): Body {
  const buckets = [...body.buckets]
  const index = place < 0 ? buckets.length + place : place
  buckets[index] = { ...buckets[index], met: buckets[index].met + more }
  return { ...body, buckets }
}

/** However the agreement changes, its ETag stays. */
function sameTag(send: Send): Send {
  return async request => {
    const response = await send(request)
    if (!request.url.endsWith('/agreement') || response.status !== 200) return response
    const headers = new Headers(response.headers)
    headers.set('etag', '"always"')
    return new Response(response.body, { headers })
  }
}
