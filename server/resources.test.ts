import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AgreementPreview,
  AgreementVersions,
  Applicant,
  AuditPage,
  CalendarChanged,
  CaseAnswer,
  NoticeAnswer,
  Notices,
  SavedViews
} from '#api/generated/types.gen'
import { startPostgres, type TestPostgres } from './testing/databases'
import { startDesk, sundayMorning, type TestDesk } from './testing/desk'
import { openStream } from './testing/stream'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop(), 60_000)

const databases = [
  ['PGlite', async () => ({ MIQAT_DATA: 'memory:' })],
  ['PostgreSQL', async () => ({ DATABASE_URL: await postgres.create() })]
] as const

const staffOnly = { 'x-user': 'k-b' }

describe.each(databases)('on %s', (_, environment) => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await startDesk(await environment())
  }, 90_000)
  afterAll(() => desk.running.stop(), 60_000)

  const clockOf = async (id: string) => (await desk.get<CaseAnswer>(`/api/cases/${id}`)).body.case
  const audit = async (subject: string) => (await desk.get<AuditPage>(`/api/audit?subject=${subject}`)).body.entries

  it('a closure moves what is open and rests on it, once, and leaves what is closed', async () => {
    await desk.submit(
      { id: 'k-open', startedAt: sundayMorning },
      { id: 'k-saham', office: 'saham', startedAt: sundayMorning },
      { id: 'k-closed', startedAt: sundayMorning }
    )
    const act = (body: object, revision: number, key: string) =>
      desk.send('POST', '/api/cases/k-closed/actions', body, {
        'if-match': `"k-closed-${revision}"`,
        'idempotency-key': key
      })
    await act({ kind: 'claim' }, 1, 'k-claim-1')
    await act({ kind: 'complete' }, 2, 'k-complete-1')
    const [open, saham, closed] = [await clockOf('k-open'), await clockOf('k-saham'), await clockOf('k-closed')]
    const stream = await openStream(desk.running.url)
    const closure = {
      kind: 'closure',
      date: '2026-11-24',
      nameAr: 'أمطار غزيرة',
      nameEn: 'Heavy rain',
      offices: ['sohar']
    }

    const preview = await desk.send<AgreementPreview>('POST', '/api/agreement/preview', {
      changes: [{ kind: 'exception', exception: closure }]
    })
    expect(preview.body).toMatchObject({ open: 2, moved: 1, cases: [{ id: 'k-open' }] })
    expect(await clockOf('k-open')).toEqual(open)

    const put = () => desk.send<CalendarChanged>('PUT', '/api/agreement/calendar/exceptions/2026-11-24', closure)
    expect((await put()).body.moved).toBe(1)
    expect((await put()).body.moved).toBe(0)
    const moved = await clockOf('k-open')
    expect(moved.clock.dueAt).toBe(preview.body.cases[0]?.newDueAt)
    expect(moved.revision).toBe(open.revision + 1)
    expect(await clockOf('k-saham')).toEqual(saham)
    expect(await clockOf('k-closed')).toEqual(closed)
    await stream.until(({ event }) => event === 'agreement')
    // What was submitted just before may be told to a stream that opens just after.
    const told = stream.heard.flatMap(({ data }) => (data.case as { id: string; revision: number } | undefined) ?? [])
    const toldAfter = (id: string, revision: number) => told.filter(row => row.id === id && row.revision > revision)
    expect(toldAfter('k-open', open.revision)).toMatchObject([{ revision: open.revision + 1 }])
    expect(toldAfter('k-saham', saham.revision)).toEqual([])
    stream.close()
    expect(await audit('2026-11-24')).toMatchObject([
      { action: 'putCalendarException', by: 's-r', after: { moved: 1 } }
    ])

    const gone = await desk.send<CalendarChanged>(
      'DELETE',
      '/api/agreement/calendar/exceptions/2026-11-24?office=sohar'
    )
    expect(gone.body.moved).toBe(1)
    expect((await clockOf('k-open')).clock.dueAt).toBe(open.clock.dueAt)
    expect((await desk.send('DELETE', '/api/agreement/calendar/exceptions/2026-11-24?office=sohar')).status).toBe(404)
    expect((await desk.send('PUT', '/api/agreement/calendar/exceptions/2026-11-24', closure, staffOnly)).status).toBe(
      403
    )
  })

  it('a new version holds from its date on, and what was submitted before keeps its own', async () => {
    const draft = {
      effectiveFrom: '2026-12-01',
      services: [{ code: 'lease-contract-register', target: { value: 3, unit: 'workingDays' } }]
    }
    const post = (body: object, key: string) =>
      desk.send<AgreementVersions>('POST', '/api/agreement/versions', body, { 'idempotency-key': key })
    const [first, second] = await Promise.all([post(draft, 'version-1'), post(draft, 'version-1')])
    expect(first?.body).toEqual(second?.body)
    expect(first?.body.versions.map(({ version }) => version)).toEqual([2, 1])
    expect((await post({ ...draft, effectiveFrom: '2026-11-22' }, 'version-2')).status).toBe(409)
    expect((await post({ ...draft, services: [{ code: 'nothing' }] }, 'version-3')).status).toBe(400)
    await desk.submit({ id: 'v-before' }, { id: 'v-after', startedAt: Date.parse('2026-12-02T10:00:00+04:00') })
    expect((await clockOf('v-before')).clock).toMatchObject({ agreementVersion: 1, target: { value: 7 } })
    expect((await clockOf('v-after')).clock).toMatchObject({ agreementVersion: 2, target: { value: 3 } })
    expect((await desk.get<{ version: number }>('/api/agreement')).body.version).toBe(1)
  })

  it('shows an applicant to who says why, and writes it down', async () => {
    await desk.submit({ id: 'a-applied' })
    const row = {
      case_id: 'a-applied',
      name: 'مقدّم الطلب 0001',
      civil_number: null,
      phone: '+968 0000 0001',
      email: null
    }
    await desk.running.house.database.db.insertInto('applicants').values(row).execute()
    const ask = (reason: string, user = 'k-b') =>
      desk.get<Applicant>(`/api/cases/a-applied/applicant?reason=${encodeURIComponent(reason)}`, { 'x-user': user })
    expect((await ask('   ')).status).toBe(400)
    expect((await ask('curious', 'h-m')).status).toBe(403)
    expect((await ask('to call back')).body).toMatchObject({ name: row.name, phone: row.phone })
    const [entry] = await audit('a-applied')
    expect(entry).toMatchObject({ by: 'k-b', action: 'readApplicant', reason: 'to call back' })
    expect(JSON.stringify(await audit('a-applied'))).not.toContain(row.name)
  })

  it('announces maintenance once', async () => {
    const draft = {
      from: '2026-11-25T20:00:00+04:00',
      to: '2026-11-25T22:00:00+04:00',
      nameAr: 'صيانة',
      nameEn: 'Maintenance'
    }
    const post = (body: object, headers = {}) =>
      desk.send<NoticeAnswer>('POST', '/api/notices', body, { 'idempotency-key': 'notice-1', ...headers })
    const [one, two] = [await post(draft), await post(draft)]
    expect(one.body.notice.id).toBe(two.body.notice.id)
    expect((await post({ ...draft, to: draft.from }, { 'idempotency-key': 'notice-2' })).status).toBe(400)
    expect((await post(draft, staffOnly)).status).toBe(403)
    expect((await desk.get<Notices>('/api/notices')).body.notices).toEqual([one.body.notice])
  })

  it('keeps my views and shows me those of others that are shared', async () => {
    const draft = { name: 'Late in Sohar', path: '/queues/all', search: 'tab=overdue', shared: false }
    const put = (body: object, user = 's-r') => desk.send('PUT', '/api/views/view-0001', body, { 'x-user': user })
    const views = async (user: string) => (await desk.get<SavedViews>('/api/views', { 'x-user': user })).body.views
    expect((await put(draft)).status).toBe(200)
    expect(await views('k-b')).toEqual([])
    expect((await put({ ...draft, shared: true })).status).toBe(200)
    expect(await views('k-b')).toMatchObject([{ id: 'view-0001', owner: 's-r' }])
    expect((await put(draft, 'k-b')).status).toBe(403)
    expect((await desk.send('DELETE', '/api/views/view-0001', undefined, staffOnly)).status).toBe(403)
    expect((await desk.send<SavedViews>('DELETE', '/api/views/view-0001')).body.views).toEqual([])
    expect((await audit('view-0001')).map(({ action }) => action)).toEqual(['deleteView', 'putView', 'putView'])
  })

  it('shows the audit to who leads, newest first and in pages, and lets nobody change it', async () => {
    expect((await desk.get('/api/audit', staffOnly)).status).toBe(403)
    const whole = await desk.get<AuditPage>('/api/audit?limit=1000')
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: AuditPage = (await desk.get<AuditPage>(`/api/audit?limit=3${cursor && `&cursor=${cursor}`}`)).body
      ids.push(...page.entries.map(({ id }) => id))
      cursor = page.next
    }
    expect(ids).toEqual(whole.body.entries.map(({ id }) => id))
    const { db } = desk.running.house.database
    for (const attack of [
      'delete from audit',
      `update audit set by = 'nobody'`,
      'truncate audit',
      'delete from history'
    ]) {
      await expect(sql.raw(attack).execute(db)).rejects.toThrow('append-only')
    }
  })
})
