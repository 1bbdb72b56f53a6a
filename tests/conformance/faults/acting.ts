import type { Send } from '../ask'
import { answering, asking, type Body, type Fault, instead, telling, to, turning, without } from './spoil'

const acts = to('POST /cases/*/actions')
const many = to('POST /cases/actions')
const next = to('POST /cases/next')
const one = to('GET /cases/*')
const names = (name: string) => (_: URL, request: Request) => request.headers.has(name)
const lacks = (name: string) => (_: URL, request: Request) => !request.headers.has(name)
const ok = { asOf: '2026-11-22T11:42:07+04:00' }

/** Faults of a backend that is acted on. */
export const actingFaults: readonly Fault[] = [
  {
    rule: 'acting.if-match-missing',
    spoil: asking(to('POST /cases/*/actions', lacks('if-match')), (_, headers) => headers.set('if-match', '"x"'))
  },
  { rule: 'acting.stale', spoil: answering(acts, body => without(body, 'case'), 412) },
  { rule: 'acting.key-missing', spoil: asking(to('POST /cases/*/actions', lacks('idempotency-key')), freshKey) },
  {
    rule: 'acting.unknown-case',
    spoil: turning(to('POST /cases/no-such-case-as-this/actions'), 404, 409, 'not-allowed-now')
  },
  {
    rule: 'acting.bad-body',
    spoil: answering(to('POST /cases/*/actions', names('idempotency-key')), body => without(body, 'errors'), 400)
  },
  {
    rule: 'acting.broken-json',
    spoil: instead(acts, 500, { type: 'urn:miqat:problem:internal', title: 'x', status: 500 }, body => body === 17)
  },
  { rule: 'acting.too-large', spoil: turning(acts, 413, 400, 'validation') },
  {
    rule: 'acting.refused-changes-nothing',
    spoil: instead(acts, 200, ok, body => body?.reason === 'it is open')
  },
  { rule: 'acting.retry', spoil: forgetful(body => String(body?.text).startsWith('conformance ')) },
  { rule: 'acting.key-reused', spoil: forgetful(body => body?.text === 'the second') },
  {
    rule: 'acting.allowed-agrees',
    spoil: answering(one, body => ({
      ...body,
      case: { ...body.case, allowedActions: body.case.allowedActions.filter((kind: string) => kind !== 'claim') }
    }))
  },

  doing('claim', 'claim', made => ({ ...made, assignee: 'somebody-else' })),
  doing('assign', 'assign', made => ({ ...made, assignee: null })),
  doing('note', 'note', made => ({ ...made, history: made.history.slice(0, -1) })),
  doing('escalate', 'escalate', made => without(made, 'escalated')),
  doing('refer', 'refer', made => ({ ...made, assignee: 'somebody' })),
  doing('extend', 'extend', made => ({ ...made, clock: without(made.clock, 'originalTarget') })),
  doing('complete', 'reopen', made => ({ ...made, clock: without(made.clock, 'gaps') })),
  doing('reject', 'reject', made => ({ ...made, status: 'completed' })),
  doing('breach-reason', 'setBreachReason', made => ({ ...made, breachReason: null })),
  doing('snooze', 'snooze', made => without(made, 'snoozedUntil')),
  {
    rule: 'deadlines.pause-stands-still',
    spoil: acted('requestInformation', made => ({ ...made, clock: { ...made.clock, dueAt: '2027-01-03T10:00:00Z' } }))
  },
  {
    rule: 'deadlines.pause-gives-back',
    spoil: acted('resume', made => ({ ...made, clock: { ...made.clock, dueAt: later(made.clock.dueAt, 1000) } }))
  },

  { rule: 'bulk.result-for-each', spoil: answering(many, body => ({ ...body, results: body.results.toReversed() })) },
  {
    rule: 'bulk.retry',
    spoil: asking(many, (_, headers, body) => (body.cases?.length === 1 ? freshKey(_, headers) : undefined))
  },
  { rule: 'bulk.bad-body', spoil: instead(many, 200, { ...ok, results: [] }, body => body?.cases?.length === 0) },
  { rule: 'next.never-twice', also: [], spoil: sameForAll },
  { rule: 'next.retry', spoil: asking(to('POST /cases/next', names('idempotency-key')), freshKey) },
  { rule: 'next.key-missing', spoil: asking(to('POST /cases/next', lacks('idempotency-key')), freshKey) },

  {
    rule: 'events.heartbeat-first',
    spoil: telling((event, count) =>
      count === 0 ? [{ id: 'x-0', name: 'agreement', data: { ...ok, version: 1 } }, event] : [event]
    )
  },
  {
    rule: 'events.heartbeat-goes-on',
    spoil: telling((event, count) => (count > 0 && event.name === 'heartbeat' ? [] : [event]))
  },
  {
    rule: 'events.tells-of-changes',
    spoil: telling(event =>
      event.name === 'case'
        ? [{ ...event, data: { ...event.data, case: { ...event.data.case, applicantName: 'x' } } }]
        : [event]
    )
  },
  {
    rule: 'events.resume',
    spoil: telling((event, _, request) =>
      request.headers.has('last-event-id') && event.name === 'case' ? [event, event] : [event]
    )
  },
  {
    rule: 'events.unknown-id',
    spoil: asking(
      to('GET /events', (_, request) => request.headers.get('last-event-id') === 'no-such-event-1'),
      (_, headers) => headers.delete('last-event-id')
    )
  },
  {
    rule: 'events.from-the-list',
    spoil: answering(to('GET /cases'), body => ({ ...body, lastEventId: 'long-gone-1' }))
  }
]

function freshKey(_: URL, headers: Headers): void {
  headers.set('idempotency-key', crypto.randomUUID())
}

/** What is done again is done anew. */
function forgetful(when: (body: Body) => boolean): Fault['spoil'] {
  return asking(acts, (url, headers, body) => (when(body) ? freshKey(url, headers) : undefined))
}

function acted(kind: string, change: (made: Body) => Body): Fault['spoil'] {
  return answering(acts, (body, _, asked) => (asked?.kind === kind ? { ...body, case: change(body.case) } : body))
}

function doing(rule: string, kind: string, change: (made: Body) => Body): Fault {
  return { rule: `actions.${rule}`, spoil: acted(kind, change) }
}

function later(instant: string | null, ms: number): string {
  return new Date(Date.parse(instant ?? ok.asOf) + ms).toISOString()
}

/** Whoever asks for the next case is given what was given first. */
function sameForAll(send: Send): Send {
  let first: Promise<{ text: string; status: number; headers: Headers }> | undefined
  return async request => {
    if (!next(request.method, new URL(request.url).pathname.replace('/api', ''), new URL(request.url), request))
      return send(request)
    if (!request.headers.has('idempotency-key')) return send(request)
    first ??= send(request).then(async response => ({
      text: await response.text(),
      status: response.status,
      headers: response.headers
    }))
    const { text, ...init } = await first
    return new Response(text, init)
  }
}
