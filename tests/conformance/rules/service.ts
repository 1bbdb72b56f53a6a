import type { Me, Service } from '#api/generated/types.gen'
import { freshKey, readCase } from '../acting'
import { answerOf } from '../answer'
import { type Ask, askerOf, bearer, type Exchange, expectThat, type Method } from '../ask'
import { problemOf } from '../problem'
import { type Rule, skip } from '../rule'
import type { Subject } from '../subject'

type Door = { readonly capability: string; readonly method: Method; readonly path: string; readonly body?: unknown }

const range = 'from=2026-01-01&to=2026-01-07'
// Each is asked so that nothing can come of it: what changes something is asked without its key, its body or its case.
const doors: readonly Door[] = [
  { capability: 'actions', method: 'POST', path: '/cases/{id}/actions', body: { kind: 'levitate' } },
  { capability: 'bulkActions', method: 'POST', path: '/cases/actions', body: {} },
  { capability: 'nextCase', method: 'POST', path: '/cases/next' },
  { capability: 'applicant', method: 'GET', path: '/cases/{id}/applicant' },
  { capability: 'completions', method: 'GET', path: `/reports/completions?${range}` },
  { capability: 'agreementVersions', method: 'GET', path: '/agreement/versions' },
  { capability: 'completionCases', method: 'GET', path: `/reports/completions/cases?${range}` },
  { capability: 'lateReasons', method: 'GET', path: `/reports/late-reasons?${range}` },
  { capability: 'backlog', method: 'GET', path: `/reports/backlog?${range}` },
  { capability: 'backlogCases', method: 'GET', path: `/reports/backlog/cases?${range}` },
  { capability: 'commitments', method: 'GET', path: `/reports/commitments?${range}` },
  { capability: 'preview', method: 'POST', path: '/agreement/preview', body: {} },
  { capability: 'calendarChanges', method: 'PUT', path: '/agreement/calendar/exceptions/2026-02-30', body: {} },
  { capability: 'versionChanges', method: 'POST', path: '/agreement/versions', body: {} },
  { capability: 'notices', method: 'GET', path: '/notices' },
  { capability: 'audit', method: 'GET', path: '/audit' },
  { capability: 'views', method: 'GET', path: '/views' }
]

/** That a backend says truly what it is and can do, and lets in only whom it should. */
export const service: readonly Rule[] = [
  {
    id: 'service.has-what-it-lists',
    level: 'must',
    says: 'What else it has stands in `capabilities`',
    where: 'info › Capabilities',
    async check(subject) {
      for (const { door, exchange } of await knock(subject, capability => capability)) {
        const there = exchange.status < 500 && ![404, 405, 501].includes(exchange.status)
        expectThat(there, `\`${door.capability}\` is listed, and this is not there`, exchange)
      }
    }
  },
  {
    id: 'service.lists-what-it-has',
    level: 'must',
    says: 'What else it has stands in `capabilities`; the dashboard hides what is not there',
    where: 'info › Capabilities',
    async check(subject) {
      const unlisted = await knock(subject, capability => !capability)
      if (unlisted.length === 0) skip('everything is listed')
      for (const { door, exchange } of unlisted) {
        const message = `\`${door.capability}\` is not listed, and something answers`
        expectThat([404, 405, 501].includes(exchange.status), message, exchange)
      }
    }
  },
  {
    id: 'service.version',
    level: 'must',
    says: '`apiVersion`: the version of this document it keeps',
    where: 'Service',
    async check({ ask }) {
      const exchange = await ask('GET', '/')
      const { apiVersion } = answerOf<Service>('getService', exchange)
      expectThat(
        /^1\.\d+\.\d+$/.test(apiVersion),
        `${apiVersion} is no version of this document, such as 1.0.0`,
        exchange
      )
    }
  },
  {
    id: 'roles.reader-reads',
    level: 'must',
    says: '`wallboard` for a screen in a hall, which may read and no more',
    where: 'Me',
    async check({ reader = noReader() }) {
      answerOf<Me>('getMe', await reader('GET', '/me'))
      for (const path of ['/', '/agreement', '/cases?limit=1']) {
        const exchange = await reader('GET', path)
        expectThat(exchange.status === 200, 'who may read is answered', exchange)
      }
    }
  },
  {
    id: 'roles.reader-writes-nothing',
    level: 'must',
    says: '`forbidden`, 403: signed in, but not allowed',
    where: 'Problem',
    async check(subject) {
      const { reader = noReader() } = subject
      const { capabilities } = await subject.service()
      const [row] = await subject.openSample()
      const id = row?.id ?? ''
      const { etag } = await readCase(subject.ask, id)
      for (const { needs, method, path, body } of writes(id)) {
        if (!capabilities.includes(needs)) continue
        const headers = { 'if-match': etag, 'idempotency-key': freshKey() }
        problemOf(await reader(method, path, { ...(body !== undefined && { body }), headers }), 'forbidden')
      }
    }
  },
  {
    id: 'roles.reader-may-nothing',
    level: 'must',
    says: '`allowedActions`: what the person asking may do to it now',
    where: 'Case',
    async check({ reader = noReader(), openSample }) {
      const [row] = await openSample()
      const { case: seen, exchange } = await readCase(reader, row?.id ?? '')
      expectThat(seen.allowedActions.length === 0, 'who may only read may do nothing to a case', exchange)
    }
  },
  {
    id: 'roles.nobody',
    level: 'must',
    says: '`unauthenticated`, 401: nobody is signed in',
    where: 'Problem',
    async check(subject) {
      if (Object.keys(subject.who).length === 0 && !subject.reader) skip('no token was given, so none can be wrong')
      const stranger: Ask = askerOf(subject.send, subject.url, bearer('nobody-has-this-token'))
      problemOf(await stranger('GET', '/cases?limit=1'), 'unauthenticated')
    }
  }
]

function writes(id: string) {
  const path = `/cases/${encodeURIComponent(id)}`
  const draft = { name: 'Conformance', path: '/queues/all', search: '', shared: false }
  const names = { nameAr: 'تجربة', nameEn: 'Conformance' }
  return [
    { needs: 'actions', method: 'POST', path: `${path}/actions`, body: { kind: 'note', text: 'conformance' } },
    { needs: 'nextCase', method: 'POST', path: '/cases/next', body: undefined },
    { needs: 'applicant', method: 'GET', path: `${path}/applicant?reason=conformance`, body: undefined },
    { needs: 'views', method: 'PUT', path: `/views/${freshKey()}`, body: draft },
    {
      needs: 'notices',
      method: 'POST',
      path: '/notices',
      body: { ...names, from: '2199-01-01T00:00:00Z', to: '2199-01-02T00:00:00Z' }
    },
    {
      needs: 'calendarChanges',
      method: 'PUT',
      path: '/agreement/calendar/exceptions/2199-01-01',
      body: { ...names, kind: 'closure', date: '2199-01-01' }
    },
    { needs: 'audit', method: 'GET', path: '/audit', body: undefined }
  ] as const
}

async function knock(
  subject: Subject,
  wanted: (listed: boolean) => boolean
): Promise<{ door: Door; exchange: Exchange }[]> {
  const { capabilities } = await subject.service()
  const [row] = await subject.openSample()
  const found: { door: Door; exchange: Exchange }[] = []
  for (const door of doors) {
    if (!wanted(capabilities.includes(door.capability))) continue
    const path = door.path.replace('{id}', encodeURIComponent(row?.id ?? ''))
    found.push({
      door,
      exchange: await subject.ask(door.method, path, door.body === undefined ? {} : { body: door.body })
    })
  }
  return found
}

function noReader(): never {
  return skip('no token of somebody who may only read was given')
}
