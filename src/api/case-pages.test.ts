import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Progress, readOpenCases } from './case-pages'
import { connect } from './client'
import { ApiError } from './error'
import type { CaseRow } from './generated/types.gen'
import { createServerClock } from './server-clock'

const asOf = '2026-11-22T11:42:07+04:00'
const row = (id: string): CaseRow => ({
  id,
  reference: `NB-26-${id}`,
  revision: 1,
  service: 'complaint',
  office: 'sohar',
  channel: 'platform',
  applicantKind: 'citizen',
  status: 'new',
  assignee: null,
  clock: {
    agreementVersion: 1,
    startedAt: asOf,
    target: { value: 3, unit: 'workingDays' },
    pauses: [],
    stoppedAt: null
  }
})

/** Pages by cursor; the first has none. */
async function read(pages: Record<string, unknown>, onProgress: (progress: Progress) => void = () => {}) {
  vi.stubGlobal(
    'fetch',
    vi.fn((request: Request) => {
      const page = pages[new URL(request.url).searchParams.get('cursor') ?? '']
      return Promise.resolve(
        page === undefined ? new Response('', { status: 500 }) : new Response(JSON.stringify(page))
      )
    })
  )
  const api = connect('http://desk.test/api', createServerClock({ monotonic: () => 0, wall: () => 0 }))
  const { pieces, end } = readOpenCases(api, onProgress, new AbortController().signal)
  const rows: CaseRow[] = []
  const lengths: number[] = []
  for await (const piece of pieces) {
    rows.push(...piece)
    lengths.push(piece.length)
  }
  return { rows, lengths, ...end() }
}

afterEach(() => vi.unstubAllGlobals())

describe('reading the open cases', () => {
  it('reads page after page and remembers where to listen from', async () => {
    const cases = await read({
      '': { asOf, cases: [row('1'), row('2')], next: 'b', total: 3, lastEventId: 'e7' },
      b: { asOf, cases: [row('3')], next: null, lastEventId: 'e9' }
    })
    expect(cases.rows.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(cases.lastEventId).toBe('e7')
  })

  it('gives a long page in pieces, and says after each page how far it has come', async () => {
    const many = Array.from({ length: 2500 }, (_, at) => row(String(at)))
    const told: Progress[] = []
    const cases = await read(
      {
        '': { asOf, cases: many, next: 'b', total: 2501 },
        b: { asOf, cases: [row('last')], next: null, total: 2600 }
      },
      progress => told.push(progress)
    )
    expect(cases.rows.map(({ id }) => id)).toEqual([...many.map(({ id }) => id), 'last'])
    expect(cases.lengths).toEqual([1000, 1000, 500, 1])
    expect(told).toEqual([
      { loaded: 2500, total: 2501 },
      { loaded: 2501, total: 2501 }
    ])
  })

  it('sets a bad row aside with its name and what is wrong, and keeps the others', async () => {
    const { clock: _, ...without } = row('2')
    const notInstant = { ...row('3'), clock: { ...row('3').clock, startedAt: 'yesterday' } }
    const cases = await read({ '': { asOf, cases: [row('1'), without, notInstant, 'nonsense', null], next: null } })
    expect(cases.rows.map(({ id }) => id)).toEqual(['1'])
    expect(cases.setAside.map(({ row: name }) => name)).toEqual(['NB-26-2', 'NB-26-3', 'nonsense', 'null'])
    expect(cases.setAside[0]?.issues.join()).toContain('clock')
    expect(cases.setAside[1]?.issues.join()).toContain('clock.startedAt')
  })

  it('gives nothing when one page fails, for half a list would be shown as a whole one', async () => {
    await expect(read({ '': { asOf, cases: [row('1')], next: 'b' } })).rejects.toBeInstanceOf(ApiError)
  })

  it('does not read for ever when a cursor comes twice', async () => {
    const page = { asOf, cases: [row('1')], next: 'b' }
    await expect(read({ '': page, b: page })).rejects.toThrow(/cursor/)
  })
})
