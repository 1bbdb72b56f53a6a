import { act, findCase, freshKey, isFree, readCase, seenIn } from '../acting'
import { expectThat } from '../ask'
import { invalidField, problemOf } from '../problem'
import type { Rule } from '../rule'
import { requestInformation } from './deadlines'

const note = (text: string) => ({ kind: 'note', text }) as const
const needs = ['actions'] as const

/** What has to be asked before anything is done, and that a refusal does nothing. */
export const acting: readonly Rule[] = [
  {
    id: 'acting.if-match-missing',
    level: 'capability',
    needs,
    says: '`precondition-required`, 428: `If-Match` is missing',
    where: 'Problem',
    async check(subject) {
      const { id } = await findCase(subject, () => true, 'note')
      const headers = { 'idempotency-key': freshKey() }
      const body = note('without a precondition')
      problemOf(await subject.ask('POST', actionsOf(id), { body, headers }), 'precondition-required')
    }
  },
  {
    id: 'acting.stale',
    level: 'capability',
    needs,
    says: '`stale`, 412: somebody was faster; `case` is the case as it is now',
    where: 'Problem',
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const seen = await readCase(subject.ask, found.id)
      const exchange = await act(subject.ask, { ...seen, etag: '"another-state"' }, note('too late'))
      const problem = problemOf(exchange, 'stale')
      expectThat(problem.case?.id === found.id, 'the problem carries the case as it is now', exchange)
      const again = await readCase(subject.ask, found.id)
      const same =
        again.case.revision !== problem.case.revision || problem.etag === undefined || problem.etag === again.etag
      expectThat(same, `\`etag\` has to be that of the case: ${again.etag}`, exchange)
    }
  },
  {
    id: 'acting.key-missing',
    level: 'capability',
    needs,
    says: 'Acting needs an `Idempotency-Key`',
    where: 'info › Acting',
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const { etag } = await readCase(subject.ask, found.id)
      const body = note('without a key')
      invalidField(
        await subject.ask('POST', actionsOf(found.id), { body, headers: { 'if-match': etag } }),
        'Idempotency-Key'
      )
    }
  },
  {
    id: 'acting.unknown-case',
    level: 'capability',
    needs,
    says: '`not-found`, 404',
    where: 'POST /cases/{id}/actions',
    async check({ ask }) {
      const headers = { 'if-match': '"x-1"', 'idempotency-key': freshKey() }
      problemOf(await ask('POST', actionsOf('no-such-case-as-this'), { body: note('to nobody'), headers }), 'not-found')
    }
  },
  {
    id: 'acting.bad-body',
    level: 'capability',
    needs,
    says: '`validation`, 400: the body is not as this document says; `errors` names the fields',
    where: 'Problem',
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const seen = await readCase(subject.ask, found.id)
      const bodies = [
        [{ kind: 'levitate' }, 'kind'],
        [{}, 'kind'],
        [{ kind: 'note' }, 'text'],
        [{ kind: 'note', text: '' }, 'text'],
        [{ kind: 'note', text: 17 }, 'text'],
        [{ kind: 'note', text: 'x'.repeat(2001) }, 'text'],
        [{ kind: 'assign', to: 'nobody-works-here-by-this-code' }, 'to'],
        [{ kind: 'snooze', until: 'soon', reason: 'later' }, 'until'],
        [{ kind: 'extend', target: { value: -1, unit: 'workingDays' }, reason: 'more' }, 'target.value']
      ] as const
      for (const [body, field] of bodies) {
        const exchange = await act(subject.ask, seen, body)
        // Who may not do such a thing at all is told so first.
        if (exchange.status !== 403) invalidField(exchange, field)
      }
    }
  },
  {
    id: 'acting.broken-json',
    level: 'capability',
    needs,
    says: '`validation`, 400',
    where: 'Problem',
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const seen = await readCase(subject.ask, found.id)
      for (const body of ['{"kind":"note","text":', '', 'null', '[]', '"note"', '17']) {
        problemOf(await act(subject.ask, seen, body), 'validation')
      }
    }
  },
  {
    id: 'acting.too-large',
    level: 'capability',
    needs,
    says: '`too-large`, 413: the body is over 1 MiB',
    where: 'Problem',
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const seen = await readCase(subject.ask, found.id)
      problemOf(await act(subject.ask, seen, note('x'.repeat(1_100_000))), 'too-large')
    }
  },
  {
    id: 'acting.refused-changes-nothing',
    level: 'capability',
    needs,
    says: '`not-allowed-now`, 409: the case is not in a state for this action',
    where: 'Problem',
    async check(subject) {
      const running = await findCase(subject, isFree)
      const seen = await readCase(subject.ask, running.id)
      for (const action of [{ kind: 'resume' }, { kind: 'reopen', reason: 'it is open' }] as const) {
        if (seen.case.allowedActions.includes(action.kind)) continue
        problemOf(await act(subject.ask, seen, action), 'not-allowed-now', 'forbidden')
      }
      const again = await readCase(subject.ask, running.id)
      const same = again.case.revision === seen.case.revision || again.etag !== seen.etag
      expectThat(same, 'what is refused changes nothing', again.exchange)
    }
  },
  {
    id: 'acting.retry',
    level: 'capability',
    needs,
    writes: true,
    says: 'A retry is answered as the first try was, and done once',
    where: 'info › Acting',
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const [seen, key] = [await readCase(subject.ask, found.id), freshKey()]
      const text = `conformance ${key}`
      const first = await act(subject.ask, seen, note(text), key)
      const { case: once } = seenIn(first, 'actOnCase')
      const second = await act(subject.ask, seen, note(text), key)
      expectThat(second.status === 200, 'a retry is answered as the first try was', second)
      const { case: twice } = seenIn(second, 'actOnCase')
      expectThat(twice.revision === once.revision, 'a retry is answered with the state the first try made', second)
      const now = await readCase(subject.ask, found.id)
      const times = now.case.history.filter(entry => entry.text === text).length
      expectThat(times === 1, `it was done ${times} times`, now.exchange)
    }
  },
  {
    id: 'acting.key-reused',
    level: 'capability',
    needs,
    writes: true,
    says: '`key-reused`, 422: this `Idempotency-Key` was used for something else',
    where: 'Problem',
    async check(subject) {
      const found = await findCase(subject, () => true, 'note')
      const [seen, key] = [await readCase(subject.ask, found.id), freshKey()]
      seenIn(await act(subject.ask, seen, note('the first'), key), 'actOnCase')
      problemOf(await act(subject.ask, await readCase(subject.ask, found.id), note('the second'), key), 'key-reused')
    }
  },
  {
    id: 'acting.allowed-agrees',
    level: 'capability',
    needs,
    writes: true,
    says: '`allowedActions`: what the person asking may do to it now',
    where: 'Case',
    async check(subject) {
      const { ask, openSample } = subject
      const rows = await openSample()
      const kinds = [
        rows.find(isFree),
        rows.find(row => row.assignee !== null),
        rows.find(({ clock }) => clock.pauses.some(({ to }) => to === null))
      ]
      for (const row of kinds) {
        if (row === undefined) continue
        const seen = await readCase(ask, row.id)
        for (const action of harmless(row.clock.startedAt)) {
          if (seen.case.allowedActions.includes(action.kind)) continue
          const exchange = await act(ask, seen, action)
          const message = `\`${action.kind}\` is not among the allowed actions: ${seen.case.allowedActions.join(', ')}`
          expectThat([403, 409, 412].includes(exchange.status), message, exchange)
        }
        if (!seen.case.allowedActions.includes('note')) continue
        const accepted = await act(ask, await readCase(ask, row.id), note('allowed'))
        expectThat([200, 412].includes(accepted.status), '`note` is among the allowed actions', accepted)
      }
    }
  }
]

/** One of each kind that is right in itself. */
function harmless(startedAt: string) {
  const reason = 'conformance'
  const { expectedEndAt } = requestInformation(startedAt)
  return [
    { kind: 'claim' },
    { kind: 'release' },
    { kind: 'resume' },
    { kind: 'wake' },
    { kind: 'complete' },
    { kind: 'reject', reason },
    { kind: 'reopen', reason },
    { kind: 'setBreachReason', reason: 'workload' },
    { kind: 'requestInformation', message: reason, expectedEndAt }
  ] as const
}

function actionsOf(id: string): string {
  return `/cases/${encodeURIComponent(id)}/actions`
}
