import { describe, expect, it, vi } from 'vitest'
import { northAlBatinah } from '#agreement/agreement'
import type { CaseRow, CompletionBucket, Completions, Problem } from '#api/generated/types.gen'
import { compileCalendar } from '#sla/calendar'
import { deadline, standing } from '#sla/clock'
import { workingTimeBetween } from '#sla/elapsed'
import { addWorkingDays, closingOf, localDate, nextOpeningAfter, startOfDate } from '#sla/local'
import type { CaseClock } from '#sla/types'
import { askerOf } from './asking'
import { createBackend } from './backend'
import { clockOf, everyCase } from './raw-cases'

const at = Date.parse('2026-11-22T11:42:07+04:00')
const backend = createBackend({ at, frozen: true })
const { get } = askerOf(backend)
const calendar = compileCalendar(northAlBatinah().calendar)
const categoryOf = new Map(northAlBatinah().services.map(({ code, category }) => [code, category]))
// One office, so that its cases can be counted again in no time.
const ask = async (query: string) => (await get<Completions>(`/reports/completions?office=shinas&${query}`)).body

// Everything below is counted again from the list, by dates and sets instead of the backend's own way.
const rows: CaseRow[] = await everyCase(get, 'office=shinas')
const facts = rows.filter(({ status }) => status !== 'withdrawn').map(factOf)

// Reading the year takes a second, more on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

describe('completions', () => {
  it.each([
    ['from=2026-11-01&to=2026-11-22&by=day', 'due', () => null],
    ['from=2026-10-07&to=2026-11-22', 'due', () => null],
    ['from=2025-12-01&to=2026-11-22&by=month&group=office', 'due', (row: CaseRow) => row.office],
    ['from=2026-10-01&to=2026-11-22&group=service&basis=closed', 'closed', (row: CaseRow) => row.service],
    ['from=2026-11-01&to=2026-11-30&by=month&group=assignee', 'due', (row: CaseRow) => row.assignee],
    ['from=2026-03-01&to=2026-05-31&by=month&group=category', 'due', (row: CaseRow) => categoryOf.get(row.service)]
  ] as const)('counts what the list has: %s', async (query, basis, keyOf) => {
    const { buckets } = await ask(query)
    expect(buckets.length).toBeGreaterThan(0)
    for (const bucket of buckets) {
      const { key, met, missed, openPastDue } = bucket
      expect({ bucket: key, met, missed, openPastDue }).toEqual({ bucket: key, ...recount(bucket, basis, keyOf) })
      const closed = (bucket.daysUsed ?? []).reduce((sum, count) => sum + count, 0)
      expect(closed).toBe(met + missed)
    }
  })

  it('is counted over cases of every kind: reopened, extended, paused, withdrawn, open past due', () => {
    const kinds = {
      reopened: facts.filter(({ row, dueOn }) => dueOn !== null && (row.clock.gaps ?? []).length > 0),
      extended: facts.filter(({ row, dueOn }) => dueOn !== null && row.clock.originalTarget !== undefined),
      paused: facts.filter(({ row, dueOn }) => dueOn !== null && row.clock.pauses.length > 0),
      withdrawn: rows.filter(({ status }) => status === 'withdrawn'),
      openPastDue: facts.filter(({ kind }) => kind === 'overdue')
    }
    for (const [kind, found] of Object.entries(kinds)) expect([kind, found.length > 0]).toEqual([kind, true])
  })

  it('judges each case by the target it was promised, whatever its service has since', async () => {
    const later = createBackend({ at, frozen: true })
    const asker = askerOf(later)
    const code = 'lease-contract-register'
    const services = [{ code, target: { value: 3, unit: 'workingDays' } }]
    const sent = { 'idempotency-key': 'a-shorter-target' }
    await asker.post('/agreement/versions', { effectiveFrom: '2026-11-23', services }, sent)
    later.clock.advance(21 * 86_400_000)
    const asked = `service=${code}&office=sohar`
    const cases = (await everyCase(asker.get, asked)).filter(({ status }) => status !== 'withdrawn')
    const due = cases.flatMap(row => {
      const clock = clockOf(row)
      const { dueAt } = deadline(calendar, clock)
      const on = dueAt === null || dueAt > later.clock.now() ? '' : localDate(calendar, dueAt)
      return on >= '2026-11-24' ? [{ row, clock, kind: standing(calendar, clock, later.clock.now()).kind }] : []
    })
    const count = (kind: string) => due.filter(one => one.kind === kind).length
    const query = `from=2026-11-24&to=2026-12-13&by=month&${asked}`
    const { buckets } = (await asker.get<Completions>(`/reports/completions?${query}`)).body
    const sum = (of: 'met' | 'missed' | 'openPastDue') => buckets.reduce((total, bucket) => total + bucket[of], 0)
    expect([sum('met'), sum('missed'), sum('openPastDue')]).toEqual([count('met'), count('missed'), count('overdue')])
    expect(new Set(due.map(({ row }) => row.clock.agreementVersion))).toEqual(new Set([1, 2]))
    // In time by what it was promised, and late by what its service has now.
    const target = { value: 3, unit: 'workingDays' } as const
    const older = due.filter(({ kind, row }) => kind === 'met' && row.clock.agreementVersion === 1)
    const byNow = older.map(({ clock }) => standing(calendar, { ...clock, target }, later.clock.now()).kind)
    expect(byNow).toContain('missed')
  })

  it('has of all working time of its cases the share that stood still', async () => {
    const { buckets } = await ask('from=2026-09-01&to=2026-11-22&by=month')
    for (const { from, to, pausedShare } of buckets) {
      const mine = facts.filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to)
      const sum = (of: (clock: CaseClock, until: number) => number) =>
        mine.reduce((total, { clock, stoppedAt }) => total + of(clock, stoppedAt ?? at), 0)
      const stood = sum(({ pauses }, until) => workedIn(pauses, until))
      const ran = sum(
        ({ startedAt, gaps = [] }, until) => workingTimeBetween(calendar, startedAt, until) - workedIn(gaps, until)
      )
      expect(pausedShare).toBeCloseTo(stood / ran, 9)
    }
  })

  it('has every period, weeks from Sunday, the first and last cut', async () => {
    const { buckets } = await ask('from=2026-11-04&to=2026-11-17')
    expect(buckets.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-04', '2026-11-07'],
      ['2026-11-08', '2026-11-14'],
      ['2026-11-15', '2026-11-17']
    ])
    const past = await ask('from=2019-01-30&to=2019-03-02&by=month&group=office')
    expect(past.buckets).toHaveLength(3)
    expect(past.buckets.every(({ met, missed, daysUsed }) => met + missed === 0 && daysUsed === undefined)).toBe(true)
  })

  it('counts nothing whose deadline is still to come', async () => {
    const { buckets } = await ask('from=2026-11-23&to=2026-12-31&by=month')
    expect(buckets.map(({ met, missed, openPastDue }) => met + missed + openPastDue)).toEqual([0, 0])
  })

  it('filters by service, category and office', async () => {
    const [one] = (await ask('from=2026-10-01&to=2026-10-31&by=month&service=lease-contract-renew')).buckets
    const wanted = recount(one as CompletionBucket, 'due', row => (row.service === 'lease-contract-renew' ? null : ''))
    expect(one).toMatchObject(wanted)
    const { buckets } = await ask('from=2026-10-01&to=2026-10-31&by=month&category=internal-systems&group=service')
    expect(buckets.map(({ key }) => key)).toEqual(['internal-document-system-reports', 'internal-attendance-reports'])
    const both = await get<Completions>(
      '/reports/completions?from=2026-10-04&to=2026-10-04&group=office&office=saham&office=liwa'
    )
    expect(both.body.buckets.map(({ key }) => key)).toEqual(['liwa', 'saham'])
  })

  it('gives each case the days of the smallest target it would have kept', async () => {
    const { buckets } = await ask('from=2025-12-01&to=2026-11-22&by=month&basis=closed')
    for (const { from, to, daysUsed } of buckets) {
      const mine = facts.filter(({ closedOn }) => closedOn !== null && closedOn >= from && closedOn <= to)
      const days = mine.map(fact => Math.min(30, daysNeeded(fact)))
      expect(daysUsed).toEqual(Array.from({ length: 31 }, (_, count) => days.filter(one => one === count).length))
    }
  })

  it('keeps net time within gross time', async () => {
    const { buckets } = await ask('from=2026-01-01&to=2026-11-22&by=month&group=category')
    const shares = buckets.flatMap(({ pausedShare }) => pausedShare ?? [])
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...shares)).toBeLessThan(0.6)
  })

  it.each([
    ['to=2026-11-22', 'from'],
    ['from=2026-11-22&to=2026-11-21', 'to'],
    ['from=0001-01-01&to=2026-11-22', 'to'],
    ['from=2026-02-30&to=2026-11-22', 'from'],
    ['from=2026-11-01&to=2026-11-22&by=year', 'by'],
    ['from=2026-11-01&to=2026-11-22&basis=both', 'basis']
  ])('refuses ?%s', async (query, field) => {
    const { status, body } = await get<Problem>(`/reports/completions?${query}`)
    expect([status, body.errors?.map(error => error.field)]).toEqual([400, [field]])
  })
})

/** Working time within stretches, as far as they have come. */
function workedIn(stretches: readonly { readonly from: number; readonly to: number | null }[], until: number): number {
  return stretches.reduce(
    (sum, { from, to }) => sum + workingTimeBetween(calendar, from, Math.min(to ?? until, until)),
    0
  )
}

type Fact = ReturnType<typeof factOf>

function factOf(row: CaseRow) {
  const clock = clockOf(row)
  const { dueAt } = deadline(calendar, clock)
  const { stoppedAt } = clock
  return {
    row,
    clock,
    stoppedAt,
    kind: standing(calendar, clock, at).kind,
    dueOn: dueAt === null || dueAt >= at ? null : localDate(calendar, dueAt),
    closedOn: stoppedAt === null ? null : localDate(calendar, stoppedAt)
  }
}

function recount(
  { from, to, key }: CompletionBucket,
  basis: 'due' | 'closed',
  keyOf: (row: CaseRow) => string | null | undefined
) {
  const mine = facts.filter(({ row, dueOn, closedOn }) => {
    const on = basis === 'due' ? dueOn : closedOn
    return on !== null && on >= from && on <= to && keyOf(row) === key
  })
  const count = (kind: string) => mine.filter(fact => fact.kind === kind).length
  return { met: count('met'), missed: count('missed'), openPastDue: count('overdue') }
}

/** By trying one target after the other; none at all is kept by whoever is done with what was left of the first date. */
function daysNeeded({ clock }: Fact): number {
  if (standing(calendar, clock, at).usedMs <= leftOfFirstDate(clock)) return 0
  for (let value = 1; value < 60; value++) {
    if (standing(calendar, { ...clock, target: { value, unit: 'workingDays' } }, at).kind === 'met') return value
  }
  return 60
}

/** What one working day is worth from here, less that day. */
function leftOfFirstDate(clock: CaseClock): number {
  const oneDay = deadline(calendar, { ...clock, target: { value: 1, unit: 'workingDays' } }).budgetMs
  const date = addWorkingDays(calendar, localDate(calendar, clock.startedAt), 1)
  const opens = nextOpeningAfter(calendar, startOfDate(calendar, date)) ?? 0
  return oneDay - ((closingOf(calendar, date) ?? 0) - opens)
}
