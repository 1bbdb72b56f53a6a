import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BulkResult, CaseAnswer, CasePage, Me, Problem, Service } from '#api/generated/types.gen'
import { startPostgres, type TestPostgres } from './testing/databases'
import { startDesk, sundayMorning, type TestDesk } from './testing/desk'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop(), 60_000)

const databases = [
  ['PGlite', async () => ({ MIQAT_DATA: 'memory:' })],
  ['PostgreSQL', async () => ({ DATABASE_URL: await postgres.create() })]
] as const

describe.each(databases)('on %s', (_, environment) => {
  let desk: TestDesk
  let keys = 0
  beforeAll(async () => {
    desk = await startDesk(await environment())
  }, 60_000)
  afterAll(() => desk.running.stop(), 60_000)

  const act = (id: string, etag: string, body: object, headers: Record<string, string> = {}) => {
    keys++
    return desk.send<CaseAnswer & Problem>('POST', `/api/cases/${id}/actions`, body, {
      'if-match': etag,
      'idempotency-key': `key-${keys}-000`,
      ...headers
    })
  }
  const etagOf = async (id: string) => (await desk.get(`/api/cases/${id}`)).headers.get('etag') ?? ''

  it('says what it is, who asks and what was promised', async () => {
    const service = await desk.get<Service>('/api/')
    expect(service.body.capabilities).toContain('actions')
    expect(service.body).not.toHaveProperty('simulatedClock')
    const me = await desk.get<Me>('/api/me', { 'x-user': 'm-a' })
    expect(me.body).toMatchObject({ staff: { code: 'm-a' }, roles: ['staff'], offices: ['saham'] })
    const agreement = await desk.get<{ services: unknown[] }>('/api/agreement')
    expect(agreement.body.services).toHaveLength(72)
    const held = await desk.get('/api/agreement', { 'if-none-match': agreement.headers.get('etag') ?? '' })
    expect(held.status).toBe(304)
  })

  it('knows nobody without a name, and nobody who is not of the staff', async () => {
    expect((await desk.get('/api/me', { 'x-user': '' })).status).toBe(401)
    expect((await desk.get('/api/me', { 'x-user': 'stranger' })).status).toBe(403)
  })

  it('reads a list in pages without losing or doubling a row', async () => {
    await desk.submit(
      ...Array.from({ length: 23 }, (_, index) => ({
        id: `p-${String(index).padStart(2, '0')}`,
        startedAt: sundayMorning - (index % 5) * 86_400_000
      }))
    )
    const ids: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: { body: CasePage } = await desk.get(`/api/cases?open=true&limit=4${next && `&cursor=${next}`}`)
      ids.push(...page.body.cases.map(({ id }) => id))
      expect(page.body.total).toBe(23)
      next = page.body.next
    }
    expect(new Set(ids).size).toBe(23)
    const whole = await desk.get<CasePage>('/api/cases?open=true&limit=5000')
    expect(ids).toEqual(whole.body.cases.map(({ id }) => id))
    const held = await desk.get('/api/cases?open=true&limit=5000', { 'if-none-match': whole.headers.get('etag') ?? '' })
    expect(held.status).toBe(304)
  })

  it('does a thing once however often it is asked, and says no to who was slower', async () => {
    await desk.submit({ id: 'a-1' })
    const etag = await etagOf('a-1')
    const key = { 'idempotency-key': 'same-key-1' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => act('a-1', etag, { kind: 'claim' }, key)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.case.history))).size).toBe(1)
    expect(answers[0]?.body.case).toMatchObject({ revision: 2, assignee: 's-r', status: 'inProgress' })
    const slower = await act('a-1', etag, { kind: 'release' })
    expect(slower.status).toBe(412)
    expect(slower.body.case.revision).toBe(2)
    expect((await act('a-1', etag, { kind: 'release' }, key)).status).toBe(422)
    expect((await desk.send('POST', '/api/cases/a-1/actions', { kind: 'note', text: 'x' }, key)).status).toBe(428)
  })

  it('pauses, resumes, closes and reopens with the deadline moved by what the pause was worth', async () => {
    await desk.submit({ id: 'b-1' })
    const dueBefore = (await desk.get<CaseAnswer>('/api/cases/b-1')).body.case.clock.dueAt
    await act('b-1', await etagOf('b-1'), { kind: 'claim' })
    const expectedEndAt = new Date(desk.time.now + 3 * 86_400_000).toISOString()
    const paused = await act('b-1', await etagOf('b-1'), { kind: 'requestInformation', message: 'سند', expectedEndAt })
    expect(paused.body.case.clock).toMatchObject({ dueAt: null, pauses: [{ to: null, waitingFor: 'applicant' }] })
    desk.time.now += 3_600_000
    const resumed = await act('b-1', await etagOf('b-1'), { kind: 'resume' })
    expect(Date.parse(String(resumed.body.case.clock.dueAt))).toBeGreaterThan(Date.parse(String(dueBefore)))
    expect((await act('b-1', await etagOf('b-1'), { kind: 'complete' })).body.case.status).toBe('completed')
    expect((await act('b-1', await etagOf('b-1'), { kind: 'complete' })).status).toBe(409)
    const reopened = await act('b-1', await etagOf('b-1'), { kind: 'reopen', reason: 'خطأ في البيانات' })
    expect(reopened.body.case).toMatchObject({ status: 'inProgress', clock: { stoppedAt: null } })
    expect(reopened.body.case.history.map(({ kind }) => kind)).toEqual([
      'submitted',
      'claim',
      'requestInformation',
      'resume',
      'complete',
      'reopen'
    ])
  })

  it('does one thing to many, each by its own revision', async () => {
    await desk.submit({ id: 'c-1' }, { id: 'c-2' }, { id: 'c-3' })
    await act('c-2', await etagOf('c-2'), { kind: 'note', text: 'seen' })
    const { body } = await desk.send<BulkResult>(
      'POST',
      '/api/cases/actions',
      {
        action: { kind: 'claim' },
        cases: [
          { id: 'c-1', revision: 1 },
          { id: 'c-2', revision: 1 },
          { id: 'c-3', revision: 1 },
          { id: 'nowhere', revision: 1 }
        ]
      },
      { 'idempotency-key': 'bulk-key-1' }
    )
    expect(body.results.map(({ status }) => status)).toEqual([200, 412, 200, 404])
  })

  it('hands no case to two people', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `n-${index}`)
    await desk.submit(...ids.map(id => ({ id, startedAt: sundayMorning - 60 * 86_400_000 })))
    const taken = await Promise.all(
      ids.flatMap(id =>
        ['s-r', 'k-b'].map(user =>
          desk.send<CaseAnswer>('POST', '/api/cases/next', undefined, {
            'x-user': user,
            'idempotency-key': `next-${id}-${user}`
          })
        )
      )
    )
    const got = taken.filter(({ status }) => status === 200).map(({ body }) => body.case.id)
    expect(got).toHaveLength(24)
    expect(new Set(got).size).toBe(got.length)
    expect(got.filter(id => ids.includes(id))).toHaveLength(12)
  })

  it('shows nothing of another office', async () => {
    await desk.submit({ id: 'o-1', office: 'saham' })
    expect((await desk.get('/api/cases/o-1', { 'x-user': 'k-b' })).status).toBe(404)
    const list = await desk.get<CasePage>('/api/cases?limit=5000', { 'x-user': 'm-a' })
    expect(list.body.cases.map(({ id }) => id)).toEqual(['o-1'])
    expect((await act('o-1', '"o-1-1"', { kind: 'claim' }, { 'x-user': 'k-b' })).status).toBe(404)
    expect((await act('o-1', '"o-1-1"', { kind: 'assign', to: 'm-a' }, { 'x-user': 'm-a' })).status).toBe(403)
  })
})
