import { describe, expect, it, vi } from 'vitest'
import type {
  Agreement,
  AgreementPreview,
  AuditPage,
  CalendarChanged,
  CalendarException,
  CasePage,
  CaseRow,
  Problem
} from '#api/generated/types.gen'
import { compileCalendar } from '#sla/calendar'
import { deadline } from '#sla/clock'
import { askerOf } from './asking'
import { createBackend } from './backend'
import type { BackendOptions } from './options'

const at = Date.parse('2026-11-22T11:42:07+04:00')
const rain: CalendarException = { kind: 'closure', date: '2026-11-24', nameAr: 'أمطار غزيرة', nameEn: 'Heavy rain' }
const holiday: CalendarException = {
  ...rain,
  kind: 'holiday',
  date: '2026-12-01',
  status: 'announced',
  nameAr: 'إجازة',
  nameEn: 'Holiday'
}
const path = '/agreement/calendar/exceptions'

vi.setConfig({ testTimeout: 20_000 })

function deskOf(options: BackendOptions = {}) {
  const backend = createBackend({ at, frozen: true, ...options })
  const { send, get } = askerOf(backend)
  const json = async <Body>(method: string, address: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const response = await send(address, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return { status: response.status, body: (await response.json()) as Body }
  }
  const rows = async (query = '') => (await get<CasePage>(`/cases?open=true&limit=5000${query}`)).body.cases
  const calendar = async () => (await get<Agreement>('/agreement')).body.calendar
  const put = (date: string, body: unknown) => json<CalendarChanged>('PUT', `${path}/${date}`, body)
  const withdraw = (date: string, query = '') => json<CalendarChanged>('DELETE', `${path}/${date}${query}`)
  const preview = (changes: unknown[]) => json<AgreementPreview>('POST', '/agreement/preview', { changes })
  const audit = async () => (await get<AuditPage>('/audit')).body.entries
  return { backend, get, json, rows, calendar, put, withdraw, preview, audit }
}

const moved = (before: CaseRow[], after: CaseRow[]) => {
  const was = new Map(before.map(row => [row.id, row]))
  return after.filter(row => row.clock.dueAt !== was.get(row.id)?.clock.dueAt)
}

describe('the calendar', () => {
  it('moves every open deadline that rests on it, as the rules of time have it, and tells of each', async () => {
    const { backend, rows, put, calendar, get, audit } = deskOf()
    const [before, was] = [await rows(), await get<Agreement>('/agreement')]
    const lastId = backend.desk.feed.lastId
    const { status, body } = await put('2026-11-24', rain)
    const after = await rows()
    const changed = moved(before, after)
    expect([status, body.moved]).toEqual([200, changed.length])
    expect(changed.length).toBeGreaterThan(100)
    const compiled = compileCalendar(await calendar())
    for (const { clock } of after) expect(instantOf(clock.dueAt)).toBe(reckoned(compiled, clock))
    const revisions = new Map(before.map(row => [row.id, row.revision]))
    for (const row of changed) expect(row.revision).toBe((revisions.get(row.id) ?? 0) + 1)
    const told = backend.desk.feed.after(lastId) ?? []
    const toldRows = told.flatMap(({ event, data }) => (event === 'case' ? [data.case] : []))
    expect(toldRows.sort(byId)).toEqual(changed.toSorted(byId))
    expect(told.at(-1)?.event).toBe('agreement')
    const now = await get<Agreement>('/agreement')
    expect(now.headers.get('etag')).not.toBe(was.headers.get('etag'))
    expect(now.body.calendar.version).not.toBe(was.body.calendar.version)
    expect(await audit()).toMatchObject([
      { action: 'putCalendarException', by: 's-r', subject: '2026-11-24', after: { moved: changed.length } }
    ])
  })

  it('is changed once, however often it is asked for', async () => {
    const { backend, put, audit } = deskOf()
    await put('2026-11-24', rain)
    const { lastId } = backend.desk.feed
    expect((await put('2026-11-24', rain)).body).toMatchObject({ moved: 0 })
    expect([backend.desk.feed.lastId, (await audit()).length]).toEqual([lastId, 1])
  })

  it('takes a holiday to another date, and gives back what withdrawing gives back', async () => {
    const { rows, put, withdraw, calendar } = deskOf()
    const before = await rows()
    await put('2026-12-01', holiday)
    await put('2026-12-01', { ...holiday, date: '2026-12-02' })
    const dates = (await calendar()).exceptions.filter(({ nameEn }) => nameEn === 'Holiday').map(({ date }) => date)
    expect(dates).toEqual(['2026-12-02'])
    await withdraw('2026-12-02')
    expect(moved(before, await rows())).toEqual([])
    expect((await withdraw('2026-12-02')).status).toBe(404)
  })

  it('closes one office and leaves the others alone', async () => {
    const { rows, put, withdraw } = deskOf()
    const before = await rows()
    await put('2026-11-24', { ...rain, offices: ['saham'] })
    expect(new Set(moved(before, await rows()).map(({ office }) => office))).toEqual(new Set(['saham']))
    expect((await withdraw('2026-11-24')).status).toBe(404)
    expect((await withdraw('2026-11-24', '?office=saham')).status).toBe(200)
    expect(moved(before, await rows())).toEqual([])
  })

  it('leaves the verdict of a closed case alone', async () => {
    const { get, put } = deskOf()
    const closed = async () => (await get<CasePage>('/cases?open=false&office=liwa&limit=5000')).body.cases
    const before = await closed()
    await put('2026-11-19', { ...rain, date: '2026-11-19' })
    expect(await closed()).toEqual(before)
  })

  it('refuses what makes no sense, by the name of the field', async () => {
    const { json } = deskOf()
    const field = async (body: unknown) => {
      const answer = await json<Problem>('PUT', `${path}/2026-11-24`, body)
      return [answer.status, answer.body.errors?.[0]?.field]
    }
    expect(await field({ ...rain, offices: ['moon'] })).toEqual([400, 'offices[0]'])
    expect(await field({ ...rain, kind: 'opening', hours: [['14:00', '09:00']] })).toEqual([400, 'hours[0]'])
    expect(await field({ ...rain, kind: 'opening', hours: [] })).toEqual([400, 'hours'])
    expect((await json('PUT', `${path}/2026-02-30`, rain)).status).toBe(400)
  })

  it('tells of very many by one reset', async () => {
    const { backend, put } = deskOf({ cases: 6000 })
    const { lastId } = backend.desk.feed
    expect((await put('2026-11-24', rain)).body.moved).toBeGreaterThan(2500)
    expect(backend.desk.feed.after(lastId)?.map(({ event }) => event)).toEqual(['reset', 'agreement'])
  })
})

describe('a preview', () => {
  it('says what the change then does, and changes nothing', async () => {
    const { backend, preview, rows, put } = deskOf()
    const [before, lastId] = [await rows(), backend.desk.feed.lastId]
    const { body } = await preview([{ kind: 'exception', exception: rain }])
    expect(moved(before, await rows())).toEqual([])
    expect(backend.desk.feed.lastId).toBe(lastId)
    expect(body.open).toBe(before.length)
    await put('2026-11-24', rain)
    const after = await rows()
    const changed = new Map(moved(before, after).map(row => [row.id, row]))
    expect(body.moved).toBe(changed.size)
    expect(body.cases).toHaveLength(Math.min(100, changed.size))
    for (const { id, newDueAt } of body.cases) expect(changed.get(id)?.clock.dueAt).toBe(newDueAt)
  })

  it('takes changes together: a holiday moved back to where it was moves nothing', async () => {
    const { preview, put } = deskOf()
    await put('2026-12-01', holiday)
    const there = { kind: 'exception', exception: { ...holiday, date: '2026-12-02' }, replaces: '2026-12-01' }
    const back = { kind: 'exception', exception: holiday, replaces: '2026-12-02' }
    expect((await preview([there])).body.moved).toBeGreaterThan(0)
    expect((await preview([{ kind: 'withdraw', date: '2026-12-01' }])).body.moved).toBeGreaterThan(0)
    expect((await preview([there, back])).body.moved).toBe(0)
  })

  it('replays a target over the last twelve months and moves no open case', async () => {
    const { preview } = deskOf()
    const target = (value: number) => ({
      kind: 'target',
      service: 'lease-contract-register',
      target: { value, unit: 'workingDays' }
    })
    const [same, shorter] = [(await preview([target(7)])).body, (await preview([target(2)])).body]
    expect(same.closed).toBeGreaterThan(100)
    expect(same.newMet).toBe(same.met)
    expect([shorter.closed, shorter.met, shorter.moved]).toEqual([same.closed, same.met, 0])
    expect(shorter.newMet).toBeLessThan(shorter.met)
  })

  it('refuses a change of what there is not', async () => {
    const { json } = deskOf()
    const changes = [{ kind: 'withdraw', date: '2026-11-24' }]
    const { status, body } = await json<Problem>('POST', '/agreement/preview', { changes })
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'changes[0].date'])
  })
})

describe('somebody without the role', () => {
  it('may not change the calendar', async () => {
    const { put, withdraw } = deskOf({ roles: ['staff', 'management'] })
    expect([(await put('2026-11-24', rain)).status, (await withdraw('2026-11-25')).status]).toEqual([403, 403])
  })
})

function byId(one: CaseRow, other: CaseRow): number {
  return one.id.localeCompare(other.id)
}

function instantOf(text: string | null | undefined): number | null {
  return text == null ? null : Date.parse(text)
}

function reckoned(calendar: ReturnType<typeof compileCalendar>, clock: CaseRow['clock']): number | null {
  const { startedAt, target, pauses, gaps = [] } = clock
  const stop = ({ from, to }: { from: string; to: string }) => ({ from: Date.parse(from), to: Date.parse(to) })
  return deadline(calendar, {
    startedAt: Date.parse(startedAt),
    target,
    pauses: pauses.map(({ from, to }) => ({ from: Date.parse(from), to: instantOf(to) })),
    gaps: gaps.map(stop),
    stoppedAt: null
  }).dueAt
}
