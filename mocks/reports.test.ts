import { describe, expect, it, vi } from 'vitest'
import { northAlBatinah } from '#agreement/agreement'
import type {
  Backlog,
  BacklogPage,
  CaseAnswer,
  CaseRow,
  CommitmentsReport,
  CompletionBucket,
  CompletionPage,
  Completions,
  LateReasons,
  Problem
} from '#api/generated/types.gen'
import { compileCalendar } from '#sla/calendar'
import { deadline } from '#sla/clock'
import { judge } from '#sla/judge'
import { localDate } from '#sla/local'
import { askerOf } from './asking'
import { createBackend } from './backend'
import { clockOf, everyCase } from './raw-cases'

const at = Date.parse('2026-11-22T11:42:07+04:00')
const backend = createBackend({ at, frozen: true })
const { get } = askerOf(backend)
const calendar = compileCalendar(northAlBatinah().calendar)
const rows = await everyCase(get, 'office=liwa')

vi.setConfig({ testTimeout: 20_000 })

const ask = async <Body>(path: string) => (await get<Body>(`/reports/${path}`)).body
const listed = (query: string) => ask<CompletionPage>(`completions/cases?${query}`)
const moved = (query: string) => ask<BacklogPage>(`backlog/cases?${query}`)
const reported = (query: string) => ask<Completions>(`completions?${query}`)

describe('the cases behind a figure', () => {
  it.each([
    ['due', 'group=none&by=week&from=2026-10-01&to=2026-11-22', ''],
    ['closed', 'group=category&by=month&from=2026-09-01&to=2026-11-30', 'category'],
    ['due', 'group=assignee&by=month&from=2026-10-01&to=2026-11-22', 'assignee'],
    ['due', 'group=office&by=day&from=2026-11-18&to=2026-11-22&office=saham', 'office'],
    ['closed', 'group=service&by=month&from=2026-11-01&to=2026-11-22&category=lease-contracts', 'service']
  ])('are as many as the report says, by basis %s of %s', async (basis, query, field) => {
    const { buckets } = await reported(`basis=${basis}&office=liwa&${query}`)
    let cases = 0
    for (const { from, to, key, met, missed, openPastDue } of buckets) {
      const group = field && `&${field}=${key ?? 'none'}`
      const scope = `from=${from}&to=${to}&basis=${basis}${/office=/.test(query + group) ? '' : '&office=liwa'}${group}`
      const count = async (verdict: string) => (await listed(`${scope}&verdict=${verdict}&limit=1`)).total
      expect([key, await count('met'), await count('missed'), await count('openPastDue')]).toEqual([
        key,
        met,
        missed,
        openPastDue
      ])
      cases += met + missed + openPastDue
    }
    expect(cases).toBeGreaterThan(20)
  })

  it('are by gross met as many as would have been without pauses, and otherwise missed', async () => {
    const scope = 'office=liwa&from=2026-08-01&to=2026-10-31&basis=due'
    const { buckets } = await reported(`${scope}&by=month`)
    const sum = (of: (bucket: CompletionBucket) => number) => buckets.reduce((total, bucket) => total + of(bucket), 0)
    const metGross = sum(bucket => bucket.metGross ?? 0)
    const met = await listed(`${scope}&measure=gross&verdict=met`)
    const missed = await listed(`${scope}&measure=gross&verdict=missed`)
    expect(met.total).toBe(metGross)
    expect(missed.total).toBe(sum(bucket => bucket.met + bucket.missed) - metGross)
    expect(metGross).toBeLessThan(sum(bucket => bucket.met))
    expect(missed.rows.every(({ verdict }) => verdict === 'missed')).toBe(true)
  })

  it.each(['net', 'gross'] as const)('are as many as each entry of the %s histogram', async measure => {
    const scope = 'office=liwa&from=2026-08-01&to=2026-10-31&basis=closed'
    const [bucket] = (await reported(`${scope}&by=month`)).buckets as [CompletionBucket]
    const histogram = (measure === 'net' ? bucket.daysUsed : bucket.daysUsedGross) as number[]
    for (const [days, cases] of histogram.entries()) {
      const query = `office=liwa&from=${bucket.from}&to=${bucket.to}&basis=closed&days=${days}&measure=${measure}`
      const { total, rows: found } = await listed(query)
      expect([days, total]).toEqual([days, cases])
      expect(found.every(row => (measure === 'net' ? row.daysUsed : row.daysUsedGross) === days)).toBe(true)
    }
  })

  it('come by deadline, page by page, each once, with how they are judged', async () => {
    const query = 'office=liwa&from=2026-09-01&to=2026-11-22'
    const all = (await listed(`${query}&limit=5000`)).rows
    const paged: CompletionPage['rows'] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: CompletionPage = await listed(`${query}&limit=37${cursor && `&cursor=${cursor}`}`)
      expect(page.total).toBe(all.length)
      paged.push(...page.rows)
      cursor = page.next
    }
    expect(paged).toEqual(all)
    const due = all.map(({ dueAt }) => Date.parse(dueAt ?? ''))
    expect(due).toEqual([...due].sort((one, other) => one - other))
    for (const { case: row, verdict, dueAt, closedAt } of all) {
      expect(closedAt).toBe(row.clock.stoppedAt ?? undefined)
      const late = Date.parse(closedAt ?? '2999-01-01') > Date.parse(dueAt ?? '')
      expect(verdict).toBe(late ? (closedAt ? 'missed' : 'openPastDue') : 'met')
    }
  })

  it('go on after any of them, also one whose deadline falls between two milliseconds', async () => {
    const odd = backend.desk
      .world()
      .all()
      .find(({ dueAt, state }) => dueAt !== null && dueAt < at && dueAt % 1 > 0 && state.status === 'completed')
    const day = localDate(calendar, odd?.dueAt ?? Number.NaN)
    const query = `office=${odd?.state.office}&from=${day}&to=${day}`
    const { rows: all } = await listed(`${query}&limit=5000`)
    const moves = 'office=liwa&from=2026-11-18&to=2026-11-18&movement=opened&movement=closed&movement=reopened'
    const { rows: allMoved } = await moved(`${moves}&limit=5000`)
    let [cursor, read] = ['', 0]
    for (; ; read++) {
      const page = await listed(`${query}&limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      expect(page.rows[0]?.case.id).toBe(all[read]?.case.id)
      if (page.next === null) break
      cursor = page.next
    }
    expect(read).toBe(all.length - 1)
    for ([cursor, read] = ['', 0]; ; read++) {
      const page = await moved(`${moves}&limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      expect([page.rows[0]?.case.id, page.rows[0]?.at]).toEqual([allMoved[read]?.case.id, allMoved[read]?.at])
      if (page.next === null) break
      cursor = page.next
    }
    expect(read).toBe(allMoved.length - 1)
  })

  it('are mine, and nobody’s, where they are asked for by who has them', async () => {
    const query = 'from=2026-10-01&to=2026-11-22'
    const mine = await listed(`${query}&assignee=me&limit=5000`)
    expect(mine.total).toBe((await listed(`${query}&assignee=s-r`)).total)
    expect(new Set(mine.rows.map(row => row.case.assignee))).toEqual(new Set(['s-r']))
  })

  it('are nobody’s once they are given back, and late all the same', async () => {
    const other = askerOf(createBackend({ at, frozen: true }))
    const query = 'from=2026-10-01&to=2026-11-22&verdict=openPastDue'
    const [late] = (await other.get<CompletionPage>(`/reports/completions/cases?${query}&assignee=me`)).body.rows
    const row = late?.case as CaseRow
    const { headers } = await other.get(`/cases/${row.id}`)
    await other.post(
      `/cases/${row.id}/actions`,
      { kind: 'release' },
      { 'if-match': headers.get('etag') ?? '', 'idempotency-key': 'given-back-1' }
    )
    const nobody = await other.get<CompletionPage>(`/reports/completions/cases?${query}&assignee=none`)
    expect(nobody.body.rows.map(each => each.case.id)).toContain(row.id)
    const { buckets } = (
      await other.get<Completions>(
        '/reports/completions?from=2026-10-01&to=2026-11-22&by=month&group=assignee&assignee=none'
      )
    ).body
    expect(new Set(buckets.map(({ key }) => key))).toEqual(new Set([null]))
  })

  it.each([
    ['completions/cases?from=2026-11-22&to=2026-11-21', 'to'],
    ['completions/cases?from=2026-11-01&to=2026-11-21&cursor=nonsense', 'cursor'],
    ['completions/cases?from=2026-11-01&to=2026-11-21&days=31', 'days'],
    ['late-reasons?from=2026-11-22&to=2026-11-21', 'to'],
    ['backlog/cases?from=2026-11-01&to=2026-11-21&cursor=nonsense', 'cursor'],
    ['backlog/cases?from=2026-11-01&to=2026-11-21&movement=levitated', 'movement[0]'],
    ['backlog?from=0001-01-01&to=2026-11-21', 'to'],
    ['commitments?from=2026-11-22&to=2026-11-21', 'to']
  ])('refuses %s', async (path, field) => {
    const { status, body } = await get<Problem>(`/reports/${path}`)
    expect([status, body.errors?.map(error => error.field)]).toEqual([400, [field]])
  })
})

describe('without what pauses gave back', () => {
  it('counts of those in time the ones that would have been so anyway', async () => {
    const { buckets } = await reported('office=liwa&from=2026-08-01&to=2026-10-31&by=month')
    for (const { from, to, met, metGross } of buckets) {
      const inTime = rows.filter(({ clock, status }) => {
        const due = dueOf(clock)
        const on = due === null ? '' : localDate(calendar, due)
        if (clock.stoppedAt === null || status === 'withdrawn' || on < from || on > to) return false
        const unpaused = deadline(calendar, { ...clockOf({ clock }), pauses: [] }).dueAt as number
        return Date.parse(clock.stoppedAt) <= Math.min(unpaused, due as number)
      })
      expect(metGross).toBe(inTime.length)
      expect(metGross).toBeLessThan(met)
    }
  })
})

describe('the reasons', () => {
  const scope = 'office=liwa&from=2026-10-01&to=2026-11-22'

  it.each(['due', 'closed'])('are those of every late case, by basis %s', async basis => {
    const { reasons } = await ask<LateReasons>(`late-reasons?${scope}&basis=${basis}`)
    const late = (await listed(`${scope}&basis=${basis}&verdict=missed&verdict=openPastDue&limit=5000`)).rows
    const counts = new Map<string | null, number>()
    for (const { case: row } of late) {
      const { breachReason } = (await get<CaseAnswer>(`/cases/${row.id}`)).body.case
      counts.set(breachReason ?? null, (counts.get(breachReason ?? null) ?? 0) + 1)
    }
    expect(new Map(reasons.map(({ reason, cases }) => [reason, cases]))).toEqual(counts)
    const order = reasons.map(({ cases }) => cases)
    expect(order).toEqual([...order].sort((one, other) => other - one))
    expect(reasons.some(({ reason }) => reason === null)).toBe(true)
    expect(reasons.length).toBeGreaterThan(3)
  })

  it('lead to as many cases as they count, and all but some of them too', async () => {
    const { reasons } = await ask<LateReasons>(`late-reasons?${scope}`)
    const [first, second, ...rest] = reasons
    const named = `notReason=${first?.reason ?? 'none'}&notReason=${second?.reason ?? 'none'}`
    expect((await listed(`${scope}&${named}`)).total).toBe(rest.reduce((sum, { cases }) => sum + cases, 0))
  })

  it('lead to as many cases as they count', async () => {
    for (const { reason, cases } of (await ask<LateReasons>(`late-reasons?${scope}`)).reasons) {
      expect((await listed(`${scope}&reason=${reason ?? 'none'}`)).total).toBe(cases)
    }
  })
})

describe('another target', () => {
  const scope = 'office=liwa&from=2025-12-01&to=2026-11-22&basis=closed'
  const services = ['lease-contract-register', 'lease-contract-renew'] as const

  it.each([
    ['net', [3, 5]],
    ['gross', [2, 4]]
  ] as const)('is kept and missed by the cases that used as many days or more, by %s', async (measure, targets) => {
    const tried = services.map((code, index) => `tried=${code}:${targets[index]}`).join('&')
    const wanted: Record<string, string> = {}
    for (const { id, service, status, clock } of rows) {
      const days = targets[services.indexOf(service as (typeof services)[number])]
      const raw = clockOf({ clock })
      if (days === undefined || status === 'withdrawn') continue
      if (raw.stoppedAt === null) {
        const moved = { ...raw, target: { value: days, unit: 'workingDays' as const } }
        if ((deadline(calendar, moved).dueAt ?? Infinity) < at) wanted[id] = 'openPastDue'
        continue
      }
      const closedOn = localDate(calendar, raw.stoppedAt)
      if (closedOn < '2025-12-01') continue
      const judged = judge(calendar, raw, 'closed', at)
      const used = measure === 'net' ? judged?.daysUsed : judged?.daysUsedGross
      wanted[id] = (used ?? Infinity) <= days ? 'met' : 'missed'
    }
    const page = await listed(`${scope}&measure=${measure}&${tried}&limit=5000`)
    expect(Object.fromEntries(page.rows.map(row => [row.case.id, row.verdict]))).toEqual(wanted)
    for (const verdict of ['met', 'missed', 'openPastDue'] as const) {
      const counted = Object.values(wanted).filter(one => one === verdict).length
      expect((await listed(`${scope}&measure=${measure}&${tried}&verdict=${verdict}&limit=1`)).total).toBe(counted)
      expect(counted).toBeGreaterThan(0)
    }
  })

  it('has nothing open in a past that ended before today', async () => {
    const past = 'office=liwa&from=2026-09-01&to=2026-10-31&basis=closed&tried=lease-contract-register:1'
    expect((await listed(`${past}&verdict=openPastDue`)).total).toBe(0)
  })
})

describe('the backlog', () => {
  const from = '2026-01-01'

  it('is on each day what the cases themselves say', async () => {
    const { days } = await ask<Backlog>(`backlog?office=liwa&from=${from}&to=2026-11-22`)
    expect(days.map(({ date }) => date).at(-1)).toBe('2026-11-22')
    for (const { date, opened, reopened, closed, open } of days) {
      const on = (instant: string | null | undefined) => instant !== null && instant?.slice(0, 10) === date
      const gaps = rows.flatMap(({ clock }) => clock.gaps ?? [])
      expect({ date, opened, reopened, closed, open }).toEqual({
        date,
        opened: rows.filter(({ clock }) => on(clock.startedAt)).length,
        reopened: gaps.filter(gap => on(gap.to)).length,
        closed: rows.filter(({ clock }) => on(clock.stoppedAt)).length + gaps.filter(gap => on(gap.from)).length,
        open: rows.filter(row => isOpenAfter(row, date)).length
      })
    }
    expect(days.some(({ reopened }) => reopened > 0)).toBe(true)
  })

  it('goes on from day to day, and ends with what is open now', async () => {
    const { days } = await ask<Backlog>(`backlog?from=${from}&to=2026-12-31`)
    for (const [index, day] of days.entries()) {
      const before = days[index - 1]
      if (before) expect(day.open).toBe(before.open + day.opened + day.reopened - day.closed)
    }
    const { body } = await get<{ total: number }>('/cases?open=true&limit=1')
    expect(days.at(-1)).toMatchObject({ date: '2026-11-22', open: body.total })
  })

  it('has behind every number as many cases as it counts, and those', async () => {
    const { days } = await ask<Backlog>('backlog?office=liwa&from=2026-10-01&to=2026-11-22')
    const on = (date: string) => (at: string | null | undefined) => at?.slice(0, 10) === date
    for (const { date, ...counts } of days) {
      const isOn = on(date)
      const wanted = {
        opened: rows.filter(({ clock }) => isOn(clock.startedAt)).map(({ id }) => id),
        reopened: rows.flatMap(({ id, clock }) => (clock.gaps ?? []).filter(gap => isOn(gap.to)).map(() => id)),
        closed: rows.flatMap(({ id, clock }) => [
          ...(clock.gaps ?? []).filter(gap => isOn(gap.from)).map(() => id),
          ...(isOn(clock.stoppedAt) ? [id] : [])
        ]),
        open: rows.filter(row => isOpenAfter(row, date)).map(({ id }) => id)
      }
      for (const kind of ['opened', 'reopened', 'closed', 'open'] as const) {
        const movement = kind === 'open' ? '' : `&movement=${kind}`
        const page = await moved(`office=liwa&from=${date}&to=${date}${movement}&limit=5000`)
        expect([date, kind, page.total]).toEqual([date, kind, counts[kind]])
        expect(page.rows.map(row => row.case.id).sort()).toEqual(wanted[kind].sort())
      }
    }
  })

  it('lists what came and went by when it did, page by page, a case that was closed twice twice', async () => {
    const query = 'office=liwa&from=2026-01-01&to=2026-11-22&movement=reopened&movement=closed'
    const all = (await moved(`${query}&limit=5000`)).rows
    const paged: BacklogPage['rows'] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: BacklogPage = await moved(`${query}&limit=211${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.rows)
      cursor = page.next
    }
    expect(paged).toEqual(all)
    const times = all.map(row => Date.parse(row.at))
    expect(times).toEqual([...times].sort((one, other) => one - other))
    const [reopened] = rows.filter(
      ({ clock }) => clock.gaps?.length === 1 && (clock.gaps[0]?.from ?? '') > '2026' && clock.stoppedAt !== null
    )
    expect(all.filter(row => row.case.id === reopened?.id)).toHaveLength(3)
  })

  it('has no days that are still to come', async () => {
    expect((await ask<Backlog>('backlog?from=2026-11-23&to=2026-11-30')).days).toEqual([])
  })
})

describe('the other promises', () => {
  it('are measured by what the agreement calls them, and never kept more often than they had to be', async () => {
    const known = new Set(northAlBatinah().commitments.map(({ id }) => id))
    const { commitments } = await ask<CommitmentsReport>('commitments?from=2026-10-01&to=2026-10-31')
    expect(commitments.map(({ id }) => id).filter(id => !known.has(id))).toEqual([])
    for (const { kept, of } of commitments) {
      expect(kept).toBeLessThanOrEqual(of)
      expect(of).toBeGreaterThan(0)
    }
    expect(commitments.find(({ id }) => id === 'A1-availability')?.of).toBe(31 * 24 * 60)
  })

  it('of days is the rate by deadline', async () => {
    const { commitments } = await ask<CommitmentsReport>('commitments?from=2026-10-01&to=2026-10-31')
    const [bucket] = (await reported('from=2026-10-01&to=2026-10-31&by=month')).buckets as [CompletionBucket]
    expect(commitments.find(({ id }) => id === 'H1-service-days')).toMatchObject({
      kept: bucket.met,
      of: bucket.met + bucket.missed + bucket.openPastDue
    })
  })

  it.each([
    ['1999-01-01', '2003-12-31'],
    ['2030-01-01', '2030-12-31']
  ])('have nothing to keep from %s to %s', async (from, to) => {
    const { commitments } = await ask<CommitmentsReport>(`commitments?from=${from}&to=${to}`)
    expect(commitments.map(({ of }) => of)).toEqual(commitments.map(() => 0))
  })
})

function dueOf(clock: CaseRow['clock']): number | null {
  return deadline(calendar, clockOf({ clock })).dueAt
}

/** Dates as text are in the order of time. All of it is in Oman's one offset. */
function isOpenAfter({ clock }: CaseRow, date: string): boolean {
  const day = (instant: string) => instant.slice(0, 10)
  if (day(clock.startedAt) > date) return false
  if (clock.stoppedAt !== null && day(clock.stoppedAt) <= date) return false
  return (clock.gaps ?? []).every(({ from, to }) => day(from) > date || day(to) <= date)
}
