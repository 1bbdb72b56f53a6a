import { describe, expect, it } from 'vitest'
import type {
  AgreementVersions,
  AuditPage,
  CasePage,
  Me,
  NoticeAnswer,
  Notices,
  Problem,
  SavedViewAnswer,
  SavedViews
} from '#api/generated/types.gen'
import { askerOf } from './asking'
import { createBackend } from './backend'

const at = Date.parse('2026-11-22T11:42:07+04:00')
const draft = { name: 'Late in Saham', path: '/queues/all', search: 'office=saham', shared: false }
const notice = {
  from: '2026-11-27T20:00:00+04:00',
  to: '2026-11-27T23:00:00+04:00',
  nameAr: 'صيانة مجدولة',
  nameEn: 'Planned maintenance'
}

function deskOf() {
  const tokens = { hall: ['wallboard'], lead: ['management'] }
  const backend = createBackend({ at, frozen: true, tokens })
  const { send } = askerOf(backend)
  const ask = async <Body>(method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const headers = { 'content-type': 'application/json', ...more }
    const response = await send(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return { status: response.status, body: (await response.json()) as Body }
  }
  return { backend, ask }
}

const hall = { authorization: 'Bearer hall' }
const key = (name: string) => ({ 'idempotency-key': `key-of-${name}` })

describe('saved views', () => {
  it('are kept, changed, shared and removed, each change audited once', async () => {
    const { ask } = deskOf()
    expect((await ask<SavedViewAnswer>('PUT', '/views/view-0001', draft)).body.view).toEqual({
      ...draft,
      id: 'view-0001',
      owner: 's-r'
    })
    await ask('PUT', '/views/view-0001', draft)
    await ask('PUT', '/views/view-0001', { ...draft, shared: true })
    expect((await ask<SavedViews>('GET', '/views')).body.views).toMatchObject([{ id: 'view-0001', shared: true }])
    expect((await ask<SavedViews>('DELETE', '/views/view-0001')).body.views).toEqual([])
    expect((await ask('DELETE', '/views/view-0001')).status).toBe(404)
    const { entries } = (await ask<AuditPage>('GET', '/audit?subject=view-0001')).body
    expect(entries.map(({ action }) => action)).toEqual(['deleteView', 'putView', 'putView'])
    expect(entries[1]).toMatchObject({ before: { shared: false }, after: { shared: true } })
  })

  it('of somebody else are seen where they are shared, and never changed', async () => {
    const { ask } = deskOf()
    await ask('PUT', '/views/view-shared', { ...draft, shared: true })
    await ask('PUT', '/views/view-of-mine', draft)
    const seen = await ask<SavedViews>('GET', '/views', undefined, hall)
    expect(seen.body.views.map(({ id }) => id)).toEqual(['view-shared'])
    expect((await ask('PUT', '/views/short', draft)).status).toBe(400)
    expect((await ask('PUT', '/views/view-0002', { ...draft, name: '  ' })).status).toBe(400)
  })
})

describe('notices', () => {
  it('are announced once, told to everybody, newest first', async () => {
    const { backend, ask } = deskOf()
    const { lastId } = backend.desk.feed
    const first = await ask<NoticeAnswer>('POST', '/notices', notice, key('first'))
    const again = await ask<NoticeAnswer>('POST', '/notices', notice, key('first'))
    expect(again.body).toEqual(first.body)
    await ask('POST', '/notices', { ...notice, nameEn: 'Another' }, key('second'))
    const { notices } = (await ask<Notices>('GET', '/notices')).body
    expect(notices.map(({ nameEn }) => nameEn)).toEqual(['Another', 'Planned maintenance'])
    expect(backend.desk.feed.after(lastId)?.map(({ event }) => event)).toEqual(['notice', 'notice'])
    expect((await ask('POST', '/notices', { ...notice, to: notice.from }, key('third'))).status).toBe(400)
    expect((await ask('POST', '/notices', { ...notice, nameEn: 'Other' }, key('first'))).status).toBe(422)
  })
})

describe('versions of the agreement', () => {
  const services = [{ code: 'lease-contract-register', target: { value: 3, unit: 'workingDays' } }]

  it('apply from their date on, to what is submitted then', async () => {
    const { backend, ask } = deskOf()
    const { body } = await ask<AgreementVersions>(
      'POST',
      '/agreement/versions',
      { effectiveFrom: '2026-11-23', services },
      key('version')
    )
    expect(body.versions.map(({ version }) => version)).toEqual([2, 1])
    expect((await ask<{ version: number }>('GET', '/agreement')).body.version).toBe(1)
    const { lastId } = backend.desk.feed
    backend.clock.advance(13 * 3_600_000)
    expect((await ask<{ version: number }>('GET', '/agreement')).body.version).toBe(2)
    const told = backend.desk.feed.after(lastId) ?? []
    expect(told.flatMap(({ event, data }) => (event === 'agreement' ? [data] : []))).toMatchObject([{ version: 2 }])
    backend.clock.advance(13 * 3_600_000)
    const { cases } = (await ask<CasePage>('GET', '/cases?service=lease-contract-register&open=true&limit=5000')).body
    const terms = new Set(
      cases.map(({ clock }) => `${clock.startedAt >= '2026-11-23'} ${clock.agreementVersion} ${clock.target.value}`)
    )
    expect([...terms].sort()).toEqual(['false 1 7', 'true 2 3'])
  })

  it('are refused for today, before another version, and for a service there is not', async () => {
    const { ask } = deskOf()
    const post = (effectiveFrom: string, changes: unknown, name: string) =>
      ask<Problem>('POST', '/agreement/versions', { effectiveFrom, services: changes }, key(name))
    expect((await post('2026-11-22', services, 'today')).status).toBe(409)
    expect((await post('2026-12-01', [{ code: 'moon' }], 'moon')).body.errors?.[0]?.field).toBe('services[0].code')
    expect((await post('2026-12-01', services, 'right')).status).toBe(200)
    expect((await post('2026-11-30', services, 'before')).status).toBe(409)
  })

  it('can close a service to new cases', async () => {
    const { backend, ask } = deskOf()
    const [code] = ['health-card-renew']
    await ask(
      'POST',
      '/agreement/versions',
      { effectiveFrom: '2026-11-23', services: [{ code, status: 'suspended' }] },
      key('suspend')
    )
    backend.clock.advance(26 * 3_600_000)
    const { cases } = (await ask<CasePage>('GET', `/cases?service=${code}&limit=5000`)).body
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.filter(({ clock }) => clock.startedAt >= '2026-11-23')).toEqual([])
  })
})

describe('the audit', () => {
  it('says what an action changed', async () => {
    const { ask } = deskOf()
    const { cases } = (await ask<CasePage>('GET', '/cases?open=true&assignee=none&limit=1')).body
    const [{ id, revision } = { id: '', revision: 0 }] = cases
    await ask('POST', '/cases/actions', { action: { kind: 'claim' }, cases: [{ id, revision }] }, key('claim'))
    const [entry] = (await ask<AuditPage>('GET', `/audit?subject=${id}`)).body.entries
    expect(entry).toMatchObject({
      action: 'claim',
      by: 's-r',
      before: { assignee: null },
      after: { assignee: 's-r' }
    })
  })

  it('has what people do, newest first, in pages, by subject and by person', async () => {
    const { backend, ask } = deskOf()
    backend.clock.advance(3_600_000)
    const all = (await ask<AuditPage>('GET', '/audit?limit=1000')).body.entries
    expect(all.length).toBeGreaterThan(20)
    expect(all.map(({ at: when }) => when)).toEqual(
      all
        .map(({ at: when }) => when)
        .sort()
        .reverse()
    )
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: AuditPage = (await ask<AuditPage>('GET', `/audit?limit=7${cursor && `&cursor=${cursor}`}`)).body
      seen.push(...page.entries.map(({ id }) => id))
      cursor = page.next
    }
    expect(seen).toEqual(all.map(({ id }) => id))
    const { by, subject } = all[0] as (typeof all)[number]
    const mine = (await ask<AuditPage>('GET', `/audit?limit=1000&by=${by}&subject=${subject}`)).body.entries
    expect(mine).toEqual(all.filter(entry => entry.by === by && entry.subject === subject))
    expect((await ask('GET', '/audit?cursor=moon')).status).toBe(400)
  })
})

describe('a screen in a hall', () => {
  it('reads and does no more', async () => {
    const { ask } = deskOf()
    expect((await ask<Me>('GET', '/me', undefined, hall)).body.roles).toEqual(['wallboard'])
    const { cases } = (await ask<CasePage>('GET', '/cases?open=true&limit=1', undefined, hall)).body
    const path = `/cases/${cases[0]?.id}`
    expect(
      (await ask<{ case: { allowedActions: string[] } }>('GET', path, undefined, hall)).body.case.allowedActions
    ).toEqual([])
    const refused = await Promise.all([
      ask('GET', `${path}/applicant?reason=curious`, undefined, hall),
      ask('POST', `${path}/actions`, { kind: 'claim' }, { ...hall, ...key('claim'), 'if-match': '"x"' }),
      ask('POST', '/cases/next', undefined, { ...hall, ...key('next') }),
      ask('PUT', '/views/view-0001', draft, hall),
      ask('DELETE', '/agreement/calendar/exceptions/2026-11-25', undefined, hall),
      ask('GET', '/audit', undefined, hall)
    ])
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
  })

  it('is nobody with a token that is nobody’s', async () => {
    const { ask } = deskOf()
    const unknown = { authorization: 'Bearer moon' }
    const { status, body } = await ask<Problem>('GET', '/me', undefined, unknown)
    expect([status, body.type]).toEqual([401, 'urn:miqat:problem:unauthenticated'])
    expect((await ask<Me>('GET', '/me', undefined, { authorization: 'Bearer lead' })).body.roles).toEqual([
      'management'
    ])
  })
})
