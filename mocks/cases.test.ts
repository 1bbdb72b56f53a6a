import { afterAll, describe, expect, it, vi } from 'vitest'
import type { CasePage, Problem } from '#api/generated/types.gen'
import { askerOf } from './asking'
import { createBackend } from './backend'

const at = Date.parse('2026-11-22T11:42:07+04:00')
const backend = createBackend({ at, frozen: true })
const { get } = askerOf(backend)
const list = async (query: string) => (await get<CasePage>(`/cases?open=true&limit=5000${query}`)).body
afterAll(() => backend.close())

// Reading the year takes a second, more on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

describe('the list of cases', () => {
  it('comes in pages that miss nothing, by due with the unknown last', async () => {
    const whole = await list('')
    const pages: CasePage[] = []
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
      pages.push((await get<CasePage>(`/cases?open=true&limit=300${cursor && `&cursor=${cursor}`}`)).body)
    }
    expect(pages.flatMap(({ cases }) => cases)).toEqual(whole.cases)
    expect(pages.every(({ total }) => total === whole.cases.length)).toBe(true)
    const dues = whole.cases.map(({ clock }) => (clock.dueAt ? Date.parse(clock.dueAt) : Infinity))
    expect(dues).toEqual([...dues].sort((one, other) => (one === other ? 0 : one - other)))
  })

  it('has a hundred rows unless told otherwise', async () => {
    expect((await get<CasePage>('/cases?open=true')).body.cases).toHaveLength(100)
  })

  it('filters with "and" between and "or" within', async () => {
    const { cases } = await list('')
    const found = await list('&office=sohar&office=liwa&category=lease-contracts&assignee=none')
    const wanted = cases.filter(
      row => ['sohar', 'liwa'].includes(row.office) && row.service.startsWith('lease-') && row.assignee === null
    )
    expect(found.cases).toEqual(wanted)
    expect(wanted.length).toBeGreaterThan(3)
    expect((await list('&assignee=me')).cases).toEqual(cases.filter(row => row.assignee === 's-r'))
    expect(
      (await list('&service=lease-contract-renew')).cases.every(row => row.service === 'lease-contract-renew')
    ).toBe(true)
  })

  it('takes due and change as half-open stretches', async () => {
    const { cases } = await list('')
    const [after, before] = ['2026-11-23T14:30:00+04:00', '2026-11-24T14:30:00+04:00']
    const query = `&dueAfter=${encodeURIComponent(after)}&dueBefore=${encodeURIComponent(before)}`
    const due = ({ clock }: CasePage['cases'][number]) => (clock.dueAt ? Date.parse(clock.dueAt) : NaN)
    expect((await list(query)).cases).toEqual(
      cases.filter(row => due(row) >= Date.parse(after) && due(row) < Date.parse(before))
    )
    const changed = await list(`&changedSince=${encodeURIComponent('2026-11-22T11:40:00+04:00')}`)
    expect(changed.cases.length).toBeGreaterThan(5)
    expect(changed.cases.length).toBeLessThan(80)
  })

  it('finds Arabic however it is written', async () => {
    const written = await list(`&text=${encodeURIComponent('الغاء عقد ايجار')}`)
    expect(written.cases.length).toBeGreaterThan(5)
    expect(new Set(written.cases.map(({ service }) => service))).toEqual(new Set(['lease-contract-cancel']))
    const { reference } = written.cases[0] as CasePage['cases'][number]
    expect((await list(`&text=${reference.toLowerCase()}`)).cases.map(row => row.reference)).toContain(reference)
    expect((await list('&text=%25%27--')).cases).toEqual([])
  })

  it('reads the closed ones too when asked', async () => {
    const closed = (await get<CasePage>('/cases?open=false&limit=50')).body
    expect(closed.total).toBeGreaterThan(50_000)
    expect(closed.cases.every(({ clock }) => clock.stoppedAt !== null)).toBe(true)
    const all = (await get<CasePage>('/cases?limit=1')).body
    expect(all.total).toBe((closed.total ?? 0) + (await list('')).cases.length)
  })

  it('carries no personal data', async () => {
    const keys = new Set((await list('')).cases.flatMap(row => Object.keys(row)))
    expect([...keys].sort().join(' ')).toBe(
      'applicantKind assignee channel clock escalated id office reference revision service status stuckOn'
    )
  })

  it('says when nothing changed', async () => {
    const etag = (await get('/cases?open=true')).headers.get('etag') ?? ''
    expect((await get('/cases?open=true', { 'If-None-Match': etag })).status).toBe(304)
    expect((await get('/cases?open=true&office=liwa', { 'If-None-Match': etag })).status).toBe(200)
    backend.clock.advance(60_000)
    expect((await get('/cases?open=true', { 'If-None-Match': etag })).status).toBe(200)
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=5001', 'limit'],
    ['limit=many', 'limit'],
    ['limit=', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['open=maybe', 'open'],
    ['dueAfter=yesterday', 'dueAfter'],
    ['dueAfter=2026-13-45T00:00:00Z', 'dueAfter'],
    ['cursor=%F0%9F%99%82', 'cursor'],
    ['cursor=abc', 'cursor'],
    [`text=${'x'.repeat(201)}`, 'text'],
    ['office=', 'office[0]'],
    ['sort=name', 'sort'],
    ['__proto__=1', '__proto__']
  ])('refuses ?%s and names the field', async (query, field) => {
    const { status, headers, body } = await get<Problem>(`/cases?${query}`)
    expect(status).toBe(400)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body.type).toBe('urn:miqat:problem:validation')
    expect(body.errors?.map(error => error.field)).toEqual([field])
  })

  it('says no in the language that was asked for', async () => {
    expect((await get<Problem>('/cases?limit=0', { 'Accept-Language': 'ar-OM' })).body.title).toMatch(/[؀-ۿ]/)
  })
})
