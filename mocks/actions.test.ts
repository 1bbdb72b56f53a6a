import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BulkResult, Case, CaseAnswer, CasePage, CaseRow, Problem } from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import { askerOf } from './asking'
import { createBackend, type RunningBackend } from './backend'

const at = Date.parse('2026-11-22T11:42:07+04:00')
let backend: RunningBackend
let ask: ReturnType<typeof askerOf>
let keys = 0

describe('acting on a case', () => {
  beforeEach(() => start())

  it('claims, asks, resumes and completes, each a new revision with its history', async () => {
    const claimed = await done(await anyCase(row => row.assignee === null), { kind: 'claim' })
    expect(claimed).toMatchObject({ assignee: 's-r', status: 'inProgress' })
    const asked = await done(claimed, requestInformation)
    expect(asked).toMatchObject({ status: 'awaitingApplicant', clock: { dueAt: null } })
    expect(asked.clock.pauses.at(-1)).toMatchObject({ to: null, waitingFor: 'applicant', expectedEndAt: expectedEnd })
    backend.clock.advance(24 * 3_600_000)
    const resumed = await done(asked, { kind: 'resume' })
    expect(resumed.clock.pauses.at(-1)?.to).toBe('2026-11-23T11:42:07.000+04:00')
    expect(resumed.clock.dueAt).not.toBe(claimed.clock.dueAt)
    const completed = await done(resumed, { kind: 'complete' })
    expect(completed).toMatchObject({ status: 'completed', clock: { stoppedAt: '2026-11-23T11:42:07.000+04:00' } })
    expect(completed.history.slice(-4).map(({ kind, by }) => [kind, by])).toEqual([
      ['claim', 's-r'],
      ['requestInformation', 's-r'],
      ['resume', 's-r'],
      ['complete', 's-r']
    ])
    expect(completed.revision).toBe(claimed.revision + 3)
  })

  it('leaves the script behind: nothing happens to the case by itself any more', async () => {
    const row = await anyCase(each => each.assignee === null)
    const { revision } = await done(row, { kind: 'claim' })
    backend.clock.advance(4 * 24 * 3_600_000)
    expect((await whole(row.id)).revision).toBe(revision)
  })

  it('keeps both targets of an extension', async () => {
    const row = await working()
    const { value } = row.clock.target
    const target = { value: value + 3, unit: 'workingDays' as const }
    const extended = await done(row, { kind: 'extend', target, reason: 'دراسة فنية' })
    expect(extended.clock).toMatchObject({ target, originalTarget: { value } })
    expect(Date.parse(extended.clock.dueAt ?? '')).toBeGreaterThan(Date.parse(row.clock.dueAt ?? ''))
    expect(await refused(extended, { kind: 'extend', target, reason: 'again' })).toMatchObject({
      status: 400,
      errors: [{ field: 'target.value' }]
    })
    const endless = { kind: 'extend', target: { value: 100_000, unit: 'workingDays' }, reason: 'long' }
    expect(await refused(extended, endless)).toMatchObject({ status: 400, errors: [{ field: 'target.value' }] })
  })

  it('refers to another office, where nobody has it yet', async () => {
    const row = await working()
    const to = row.office === 'liwa' ? 'sohar' : 'liwa'
    const referred = await done(row, { kind: 'refer', to, reason: 'اختصاص آخر' })
    expect(referred).toMatchObject({ office: to, assignee: null, status: 'referred', stuckOn: 'referral' })
    expect(referred.clock.dueAt).toBe(row.clock.dueAt)
    expect(await refused(referred, { kind: 'refer', to, reason: 'same' })).toMatchObject({ errors: [{ field: 'to' }] })
    expect(await refused(referred, { kind: 'refer', to: 'paris', reason: 'no' })).toMatchObject({
      errors: [{ field: 'to' }]
    })
  })

  it('reopens with a gap that does not count', async () => {
    const rejected = await done(await working(), { kind: 'reject', reason: 'لا تنطبق الاشتراطات' })
    backend.clock.advance(48 * 3_600_000)
    const reopened = await done(rejected, { kind: 'reopen', reason: 'اعتراض مقبول' })
    expect(reopened.clock).toMatchObject({ stoppedAt: null, gaps: [{ from: rejected.clock.stoppedAt }] })
    expect(reopened.status).toBe('inProgress')
    expect((await get<CasePage>('/cases?open=true&limit=5000')).cases.map(({ id }) => id)).toContain(reopened.id)
  })

  it('explains a breach only where there is one', async () => {
    const late = await anyCase(row => Date.parse(row.clock.dueAt ?? '') < at)
    expect((await done(late, { kind: 'setBreachReason', reason: 'workload' })).breachReason).toBe('workload')
    const early = await anyCase(row => Date.parse(row.clock.dueAt ?? '') > at)
    expect(await refused(early, { kind: 'setBreachReason', reason: 'workload' })).toMatchObject({ status: 409 })
  })

  it('offers exactly what it accepts', async () => {
    const actions = [
      { kind: 'claim' },
      { kind: 'release' },
      { kind: 'assign', to: 'm-a' },
      requestInformation,
      { kind: 'resume' },
      { kind: 'escalate', reason: 'x' },
      { kind: 'note', text: 'x' },
      { kind: 'complete' },
      { kind: 'reject', reason: 'x' },
      { kind: 'reopen', reason: 'x' }
    ]
    const { cases } = await get<CasePage>('/cases?open=true&limit=5000')
    const waiting = cases.find(row => row.status === 'awaitingApplicant') as CaseRow
    const samples = [cases[0], cases[900], waiting, cases.find(row => row.assignee === null)] as CaseRow[]
    for (const row of samples) {
      for (const action of actions) {
        const before = await whole(row.id)
        const { status } = await post(before.id, action, etagOf(before))
        expect([row.status, action.kind, status]).toEqual([
          row.status,
          action.kind,
          before.allowedActions.includes(action.kind) ? 200 : 409
        ])
      }
    }
  })

  it('tells who was slower what the case is now', async () => {
    const row = await working()
    const noted = await done(row, { kind: 'note', text: 'first' })
    const { status, body } = await post(row.id, { kind: 'note', text: 'second' }, etagOf(row))
    expect(status).toBe(412)
    expect(body).toMatchObject({
      type: 'urn:miqat:problem:stale',
      etag: etagOf(noted),
      case: { revision: noted.revision }
    })
  })

  it('wants to know which state was seen', async () => {
    const row = await working()
    const { status, body } = await post(row.id, { kind: 'note', text: 'x' }, undefined)
    expect([status, body.type]).toEqual([428, 'urn:miqat:problem:precondition-required'])
  })

  it('does a thing once however often it is sent', async () => {
    const row = await working()
    const headers = { 'If-Match': etagOf(row), 'Idempotency-Key': 'the-same-key' }
    const send = (body: unknown) => ask.post<CaseAnswer & Problem>(`/cases/${row.id}/actions`, body, headers)
    const first = await send({ kind: 'note', text: 'once' })
    const again = await send({ kind: 'note', text: 'once' })
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([200, first.body, first.headers.get('etag')])
    expect((await whole(row.id)).history.filter(({ text }) => text === 'once')).toHaveLength(1)
    const other = await send({ kind: 'note', text: 'twice' })
    expect([other.status, other.body.type]).toEqual([422, 'urn:miqat:problem:key-reused'])
  })

  it('does nothing for those who only look on, and less for those who are no supervisor', async () => {
    start({ roles: ['management'] })
    const row = await working()
    expect(row.allowedActions).toEqual([])
    expect(await refused(row, { kind: 'note', text: 'x' })).toMatchObject({ status: 403 })
    start({ roles: ['staff'], me: 'm-a' })
    const mine = await working()
    expect(mine.office).toBe('saham')
    expect(mine.allowedActions).not.toContain('assign')
    expect(await refused(mine, { kind: 'assign', to: 'm-a' })).toMatchObject({ status: 403 })
  })
})

describe('asking for what cannot be done', () => {
  beforeAll(() => start())

  it.each([
    [{ kind: 'note', text: '' }, 'text'],
    [{ kind: 'note', text: '   ' }, 'text'],
    [{ kind: 'note', text: 'x'.repeat(2001) }, 'text'],
    [{ kind: 'note' }, 'text'],
    [{ kind: 'note', text: 7 }, 'text'],
    [{ kind: 'note', text: 'x', shout: true }, 'shout'],
    [{ kind: 'dance' }, 'kind'],
    [{}, 'kind'],
    ['[]', 'body'],
    ['null', 'body'],
    ['{', 'body'],
    [{ kind: 'assign', to: 'nobody' }, 'to'],
    [{ kind: 'extend', reason: 'x', target: { value: 1.5, unit: 'workingDays' } }, 'target.value'],
    [{ kind: 'extend', reason: 'x', target: { value: 20, unit: 'moons' } }, 'target.unit'],
    [{ kind: 'requestInformation', message: 'x', expectedEndAt: 'soon' }, 'expectedEndAt'],
    [{ kind: 'requestInformation', message: 'x', expectedEndAt: '2026-11-01T00:00:00+04:00' }, 'expectedEndAt']
  ])('refuses %j and names what is wrong', async (action, field) => {
    const row = await working()
    const { status, body } = await post(row.id, action, etagOf(row))
    expect([status, body.errors?.map(error => error.field)]).toEqual([400, [field]])
    expect((await whole(row.id)).revision).toBe(row.revision)
  })

  it('reads no body over a mebibyte', async () => {
    const row = await working()
    expect((await post(row.id, { kind: 'note', text: 'x'.repeat(1_048_577) }, etagOf(row))).status).toBe(413)
  })
})

describe('acting on many', () => {
  beforeAll(() => start())

  it('has a result for each', async () => {
    const { cases } = await get<CasePage>('/cases?open=true&limit=3')
    const asked = cases.map((row, index) => ({ id: row.id, revision: row.revision + (index === 1 ? 1 : 0) }))
    const body = { action: { kind: 'note', text: 'all' }, cases: [...asked, { id: 'c-none', revision: 1 }] }
    const { status, body: answer } = await ask.post<BulkResult>('/cases/actions', body, {
      'Idempotency-Key': 'bulk-key-1'
    })
    expect(status).toBe(200)
    expect(answer.results.map(each => each.status)).toEqual([200, 412, 200, 404])
    expect(answer.results[0]?.case?.revision).toBe((cases[0]?.revision ?? 0) + 1)
  })

  it('names the field of the one that is wrong', async () => {
    const body = { action: { kind: 'note', text: '' }, cases: [] }
    const { status, body: answer } = await ask.post<Problem>('/cases/actions', body, {
      'Idempotency-Key': 'bulk-key-2'
    })
    expect([status, answer.errors?.map(({ field }) => field).sort()]).toEqual([400, ['action.text', 'cases']])
  })
})

describe('taking the next case', () => {
  it('gives each asker another, the latest for its target first, until there is none', async () => {
    start({ cases: 40 })
    const free = (await get<CasePage>('/cases?open=true&limit=5000&assignee=none')).cases
    const taken: Case[] = []
    for (;;) {
      const { status, body } = await next()
      if (status !== 200) {
        expect([status, body.type]).toEqual([409, 'urn:miqat:problem:nothing-to-take'])
        break
      }
      taken.push(body.case as Case)
    }
    const running = free.filter(({ clock }) => clock.dueAt !== null)
    expect(new Set(taken.map(({ id }) => id))).toEqual(new Set(running.map(({ id }) => id)))
    const early = taken
      .filter(({ clock }) => Date.parse(clock.dueAt ?? '') > at)
      .map(({ clock }) => Date.parse(clock.dueAt ?? ''))
    expect(early).toEqual([...early].sort((one, other) => one - other))
    expect(taken.findIndex(({ clock }) => Date.parse(clock.dueAt ?? '') > at)).toBe(taken.length - early.length)
  })
})

describe('the applicant', () => {
  beforeAll(() => start())

  it('is shown for a reason, which is kept, and is nobody', async () => {
    const row = await working()
    expect((await ask.get<Problem>(`/cases/${row.id}/applicant`)).body.errors?.[0]?.field).toBe('reason')
    expect((await ask.get<Problem>(`/cases/${row.id}/applicant?reason=%20%20%20%20`)).status).toBe(400)
    const { status, body } = await ask.get<{ phone: string }>(`/cases/${row.id}/applicant?reason=call%20back`)
    expect([status, body.phone]).toEqual([200, expect.stringMatching(/^\+968 0000 \d{4}$/)])
    const looks = backend.desk.audit.entries().filter(({ action }) => action === 'readApplicant')
    expect(looks).toMatchObject([{ at: instantText(at), by: 's-r', subject: row.id, reason: 'call back' }])
  })
})

const expectedEnd = '2026-11-24T14:30:00.000+04:00'
const requestInformation = { kind: 'requestInformation', message: 'يرجى إرفاق سند الملكية', expectedEndAt: expectedEnd }

function start(options: { cases?: number; roles?: string[]; me?: string } = {}): void {
  backend = createBackend({ at, frozen: true, ...options })
  ask = askerOf(backend)
}

async function get<Body>(path: string): Promise<Body> {
  return (await ask.get<Body>(path)).body
}

async function whole(id: string): Promise<Case> {
  return (await get<CaseAnswer>(`/cases/${id}`)).case
}

async function anyCase(test: (row: CaseRow) => boolean): Promise<Case> {
  const { cases } = await get<CasePage>('/cases?open=true&limit=5000')
  return whole((cases.find(test) as CaseRow).id)
}

/** One in work by somebody, with time left. */
function working(): Promise<Case> {
  return anyCase(row => row.status === 'inProgress' && row.assignee !== null && Date.parse(row.clock.dueAt ?? '') > at)
}

function etagOf({ id, revision }: CaseRow): string {
  return `"${id}-${revision}"`
}

function post(id: string, action: unknown, etag: string | undefined) {
  keys++
  const headers = { 'Idempotency-Key': `test-key-${keys}`, ...(etag && { 'If-Match': etag }) }
  return ask.post<CaseAnswer & Problem>(`/cases/${id}/actions`, action, headers)
}

async function done(row: CaseRow, action: unknown): Promise<Case> {
  const { status, body } = await post(row.id, action, etagOf(row))
  expect([status, body.errors ?? []]).toEqual([200, []])
  return body.case as Case
}

async function refused(row: CaseRow, action: unknown): Promise<Problem> {
  return (await post(row.id, action, etagOf(row))).body
}

function next() {
  keys++
  return ask.post<CaseAnswer & Problem>('/cases/next', undefined, { 'Idempotency-Key': `next-key-${keys}` })
}
