import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Backlog, BacklogPage, CompletionPage, Completions, LateReasons } from '#api/generated/types.gen'
import { askerOf } from '#mocks/asking'
import { createBackend } from '#mocks/backend'
import { readConfig } from '../config'
import { type Running, startServer } from '../start'
import { sundayMorning } from '../testing/desk'

// Four months of the demo in the database (every case due or closed in the last three is among them), and beside it the development backend, which counts the same cases one by one by code of its own.
const mock = askerOf(createBackend({ at: sundayMorning, frozen: true, seed: 1 }))
let running: Running

beforeAll(async () => {
  const config = readConfig({ PORT: '0', MIQAT_DATA: 'memory:', MIQAT_USER: 's-r', MIQAT_DEMO_MONTHS: '4' }, ['--demo'])
  running = await startServer(config, { strict: true, log: pino({ level: 'silent' }), realNow: () => sundayMorning })
}, 900_000)
afterAll(() => running.stop())

async function get<Body>(path: string): Promise<Body> {
  const response = await fetch(`${running.url}/api${path}`)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.json()) as Body
}

/** Without the instant it was asked at; what a case went through unseen is counted in its revision, and not the same here and there. */
const told = <Body extends { asOf: string }>({ asOf: _, ...body }: Body): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'revision' ? 0 : value)))

const questions = [
  'from=2026-09-01&to=2026-11-30&by=month',
  'from=2026-09-02&to=2026-11-22&by=week&basis=closed',
  'from=2026-11-04&to=2026-11-22&by=day',
  'from=2026-10-07&to=2026-11-19&by=week&group=office',
  'from=2026-09-17&to=2026-11-22&by=month&group=service',
  'from=2026-09-01&to=2026-11-22&by=month&group=category&basis=closed',
  'from=2026-10-01&to=2026-11-22&by=month&group=assignee',
  'from=2026-10-05&to=2026-11-22&by=week&office=sohar&service=lease-contract-register',
  'from=2026-10-05&to=2026-11-22&by=week&office=sohar&assignee=me',
  'from=2026-10-05&to=2026-11-22&by=day&service=lease-contract-register&assignee=none',
  'from=2026-11-22&to=2026-11-22&by=day&group=service',
  'from=2027-01-01&to=2027-02-01&by=month'
] as const

/** Instants are added in another order, and in floating point that shows in the last digit. */
const rounded = (body: Completions) => ({
  ...body,
  buckets: body.buckets.map(({ pausedShare, ...bucket }) => ({
    ...bucket,
    ...(pausedShare !== undefined && { pausedShare: Math.round(pausedShare * 1e9) })
  }))
})

describe('what the sums say', () => {
  it.each(questions)('is what counting every case gives: %s', async question => {
    const [ours, theirs] = await Promise.all([
      get<Completions>(`/reports/completions?${question}`),
      mock.get<Completions>(`/reports/completions?${question}`)
    ])
    expect(rounded(told(ours) as Completions)).toEqual(rounded(told(theirs.body) as Completions))
  })

  it.each(questions)('has its cases behind it: %s', async question => {
    const { buckets } = await get<Completions>(`/reports/completions?${question}`)
    for (const verdict of ['met', 'missed', 'openPastDue'] as const) {
      const page = await get<CompletionPage>(
        `/reports/completions/cases?${question.replace(/&(by|group)=\w+/g, '')}&verdict=${verdict}&limit=5000`
      )
      const counted = buckets.reduce((sum, bucket) => sum + bucket[verdict], 0)
      expect([verdict, page.total, page.rows.length]).toEqual([verdict, counted, Math.min(counted, 5000)])
      expect(page.rows.every(row => row.verdict === verdict)).toBe(true)
    }
  })

  it.each(['due', 'closed'])('pages through the cases in order, each once (%s)', async basis => {
    const question = `from=2026-10-01&to=2026-11-22&basis=${basis}&office=liwa`
    const whole = await get<CompletionPage>(`/reports/completions/cases?${question}&limit=5000`)
    const paged: string[] = []
    for (let cursor = ''; ; ) {
      const page: CompletionPage = await get(
        `/reports/completions/cases?${question}&limit=37${cursor && `&cursor=${cursor}`}`
      )
      paged.push(...page.rows.map(({ case: { id } }) => id))
      if (page.next === null) break
      cursor = page.next
    }
    expect(paged).toEqual(whole.rows.map(({ case: { id } }) => id))
    const theirs = await mock.get<CompletionPage>(`/reports/completions/cases?${question}&limit=5000`)
    expect(told(whole)).toEqual(told(theirs.body))
  })

  it.each([
    'measure=gross&verdict=missed',
    'days=3',
    'days=4&measure=gross',
    'days=3&verdict=met',
    'verdict=met&verdict=openPastDue&office=liwa',
    'basis=closed&verdict=missed',
    'reason=none',
    'reason=none&verdict=met',
    'reason=none&verdict=missed&basis=closed',
    'reason=workload&reason=none',
    'notReason=workload&notReason=none',
    'notReason=none&basis=closed&verdict=missed',
    'tried=lease-contract-register:3&tried=lease-contract-renew:5',
    'tried=lease-contract-register:2&tried=health-card-renew:1&verdict=missed&measure=gross&basis=closed',
    'tried=lease-contract-register:1&verdict=openPastDue&office=sohar'
  ])('picks out a figure as counting every case does: %s', async pick => {
    const question = `/reports/completions/cases?from=2026-09-01&to=2026-11-22&limit=5000&${pick}`
    expect(told(await get<CompletionPage>(question))).toEqual(told((await mock.get<CompletionPage>(question)).body))
  })

  it.each([
    'from=2026-09-05&to=2026-11-22',
    'from=2026-11-20&to=2026-11-22&service=lease-contract-register',
    'from=2026-09-01&to=2026-10-30&basis=closed&office=saham&assignee=none'
  ])('has the reasons: %s', async question => {
    const [ours, theirs] = await Promise.all([
      get<LateReasons>(`/reports/late-reasons?${question}`),
      mock.get<LateReasons>(`/reports/late-reasons?${question}`)
    ])
    expect(told(ours)).toEqual(told(theirs.body))
  })

  it.each([
    'from=2026-11-01&to=2026-11-22&movement=opened',
    'from=2026-09-01&to=2026-11-22&movement=reopened',
    'from=2026-11-10&to=2026-12-22&movement=closed&office=sohar',
    'from=2026-10-01&to=2026-11-22&movement=closed&movement=opened&movement=reopened&office=liwa',
    'from=2026-10-31&to=2026-10-31',
    'from=2026-11-22&to=2026-11-22&category=lease-contracts',
    'from=2026-11-24&to=2026-11-30&movement=opened'
  ])('has the cases behind the backlog, page by page: %s', async question => {
    const theirs = await mock.get<BacklogPage>(`/reports/backlog/cases?${question}&limit=5000`)
    const ours = await get<BacklogPage>(`/reports/backlog/cases?${question}&limit=5000`)
    expect(ours.total).toBe(theirs.body.total)
    expect(told({ ...ours, next: null })).toEqual(told({ ...theirs.body, next: null }))
    const paged: string[] = []
    for (let cursor = ''; paged.length < 2000; ) {
      const page = await get<BacklogPage>(`/reports/backlog/cases?${question}&limit=97${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.rows.map(({ at, case: { id } }) => `${at} ${id}`))
      if (page.next === null) break
      cursor = page.next
    }
    expect(paged).toEqual(ours.rows.slice(0, paged.length).map(({ at, case: { id } }) => `${at} ${id}`))
  })

  it.each([
    'from=2026-09-01&to=2026-11-22',
    'from=2026-11-01&to=2026-12-31&office=sohar&office=liwa',
    'from=2026-11-01&to=2026-11-22&category=lease-contracts&office=sohar'
  ])('has what came in and went out: %s', async question => {
    const [ours, theirs] = await Promise.all([
      get<Backlog>(`/reports/backlog?${question}`),
      mock.get<Backlog>(`/reports/backlog?${question}`)
    ])
    expect(told(ours)).toEqual(told(theirs.body))
  })
})
