import { describe, expect, it, vi } from 'vitest'
import { indexAgreement } from '#api/agreement-index'
import type {
  Agreement,
  Backlog,
  BacklogPage,
  CompletionBucket,
  CompletionPage,
  Completions,
  LateReasons
} from '#api/generated/types.gen'
import { readSearch, searchText } from '#app/search-text'
import { completionsAsked } from '#features/compliance/asked'
import { backlogDrill, backlogPoints } from '#features/compliance/backlog'
import { casesQuestionOf, pageSearchOf } from '#features/compliance/cases-question'
import { percentilesOf, withinDrill } from '#features/compliance/days-marks'
import { casesWithin } from '#features/compliance/days-used'
import { type Drill, drillSearch } from '#features/compliance/drill'
import { casesIn, findHistogram } from '#features/compliance/histogram'
import { openLateOf } from '#features/compliance/open-late'
import { paretoOf, reasonDrill } from '#features/compliance/pareto'
import { questionOf } from '#features/compliance/question'
import { lastOfMonth, rangeOf } from '#features/compliance/ranges'
import { type ComplianceSearch, complianceCasesSearch, complianceSearch } from '#features/compliance/search'
import { findPoints } from '#features/compliance/series'
import { pastsOf, subjectOf, targetsOf, trialOf } from '#features/compliance/tried'
import { lateOf } from '#features/compliance/what-if'
import { evaluateBy } from '#live/live-case'
import { askerOf } from '#mocks/asking'
import { createBackend } from '#mocks/backend'
import { everyCase } from '#mocks/raw-cases'

// Every mark of the compliance page leads to a list. Here the address of that list is written and read again, what it asks is asked, and as many cases
// have to come as the mark counts. Of one wilayat with all that happens to cases: reopened, extended, withdrawn, paused, open past due, of older targets.

vi.setConfig({ testTimeout: 60_000 })

const at = Date.parse('2026-11-22T11:42:07+04:00')
const today = '2026-11-22'
const { get } = askerOf(createBackend({ at, frozen: true }))
const agreement = (await get<Agreement>('/agreement')).body
const index = indexAgreement(agreement)
const officesOf = (wilayat: string) =>
  agreement.offices.filter(office => office.wilayat === wilayat).map(({ code }) => code)

const queryText = (query: Readonly<Record<string, unknown>>) =>
  Object.entries(query)
    .flatMap(([key, value]) => [value].flat().map(one => `${key}=${encodeURIComponent(String(one))}`))
    .join('&')
const report = async <Body>(path: string, query: Readonly<Record<string, unknown>>) =>
  (await get<Body>(`/reports/${path}?${queryText(query)}`)).body

/** What a page shows, and how many cases the list behind a mark of it has. */
function pageOf(asked: ComplianceSearch) {
  const search = complianceSearch.parse(asked)
  const question = questionOf(search, today, officesOf)
  return {
    question,
    listed: async (drill: Drill, basis = question.basis): Promise<number> => {
      const address = complianceCasesSearch.parse(
        readSearch(searchText(drillSearch(search, { ...question, basis }, drill)))
      )
      const list = casesQuestionOf(address, questionOf(pageSearchOf(address), today, officesOf), index)
      if (list.kind === 'unfit') throw new Error('that list is not asked of the backend')
      const path = list.kind === 'counted' ? 'completions/cases' : 'backlog/cases'
      return (await report<CompletionPage | BacklogPage>(path, { ...list.query, limit: 1 })).total
    }
  }
}

const pages: readonly ComplianceSearch[] = [
  { wilayat: 'shinas', period: 'quarter' },
  { wilayat: 'shinas', basis: 'closed', measure: 'gross', period: 'quarter', by: 'month' },
  {
    wilayat: 'shinas',
    category: 'lease-contracts',
    from: '2026-10-03',
    to: '2026-11-17',
    by: 'week',
    compare: 'lastYear'
  },
  { assignee: 'me', period: 'days30' }
]

describe.each(pages)('of the page %j', asked => {
  const { question, listed } = pageOf(asked)

  it('points in time lead to as many cases, late and in time, and so do the days they are held against', async () => {
    const now = await report<Completions>('completions', completionsAsked(question))
    const before = question.before
      ? await report<Completions>('completions', completionsAsked(question, { over: question.before }))
      : undefined
    const points = findPoints(now, question, before) ?? []
    expect(points.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(0)
    for (const { from, to, total, met, late, before: held } of points) {
      const over = { from, to }
      const counts = [
        await listed({ over }),
        await listed({ over, verdict: 'met' }),
        await listed({ over, verdict: 'late' })
      ]
      expect([from, ...counts]).toEqual([from, total, met, late])
      if (held) expect(await listed({ over: { from: held.from, to: held.to } })).toBe(held.total)
    }
  })

  it.each(['service', 'office', 'assignee'] as const)('bars of each %s lead to as many', async group => {
    const { buckets } = await report<Completions>('completions', completionsAsked(question, { group, by: 'month' }))
    const totals = new Map<string | null, number>()
    for (const { key, met, missed, openPastDue } of buckets)
      totals.set(key, (totals.get(key) ?? 0) + met + missed + openPastDue)
    for (const [key, total] of totals) {
      const field = group === 'office' ? 'wilayat' : group
      const code = group === 'office' ? (index.wilayatOf(key ?? '')?.code ?? key) : key
      expect([key, await listed({ [field]: code ?? 'none' })]).toEqual([key, total])
    }
  })

  it('days of the calendar lead to as many', async () => {
    const over = { from: '2026-11-08', to: today }
    const { buckets } = await report<Completions>('completions', completionsAsked(question, { by: 'day', over }))
    for (const { from, met, missed, openPastDue } of buckets)
      expect([from, await listed({ over: { from, to: from } })]).toEqual([from, met + missed + openPastDue])
  })

  it('reasons lead to as many, the rarer ones together too', async () => {
    const { basis, filters, from, to } = question
    const { reasons } = await report<LateReasons>('late-reasons', { from, to, basis, ...filters })
    const bars = paretoOf(reasons)
    for (const bar of bars) expect([bar.key, await listed(reasonDrill(bar, bars))]).toEqual([bar.key, bar.cases])
  })

  it('bars and lines of the days it took lead to as many', async () => {
    const code = 'lease-contract-register'
    const { buckets } = await report<Completions>('completions', completionsAsked(question, { group: 'service' }))
    const histogram = findHistogram(
      buckets.filter(({ key }) => key === code),
      question.measure
    )
    for (const [days, cases] of (histogram ?? []).entries())
      expect([days, await listed({ service: code, days })]).toEqual([days, cases])
    for (const { days } of percentilesOf(histogram ?? []))
      expect(await listed(withinDrill(code, Math.max(1, days), 'met'))).toBe(
        casesWithin(histogram ?? [], Math.max(1, days))
      )
    const beyond = casesIn(histogram ?? []) - casesWithin(histogram ?? [], 7)
    expect(await listed(withinDrill(code, 7, 'missed'))).toBe(beyond)
  })

  it.each(['day', 'month'] as const)('the backlog leads to as many that came, went and were open, by %s', async by => {
    const { assignee: _, ...filters } = question.filters
    const { days } = await report<Backlog>('backlog', { from: question.from, to: question.to, ...filters })
    for (const point of backlogPoints(days, by).slice(-8))
      for (const number of ['opened', 'reopened', 'closed', 'open'] as const)
        expect([point.from, number, await listed(backlogDrill(point, number))]).toEqual([
          point.from,
          number,
          point[number]
        ])
  })
})

describe('the late ones of a page with many reasons', () => {
  it('are behind the bar of the rarer ones', async () => {
    const { question, listed } = pageOf({ period: 'year' })
    const { basis, from, to } = question
    const { reasons } = await report<LateReasons>('late-reasons', { from, to, basis })
    // As if each were given by fewer: the two least frequent have no bar of their own.
    const bars = paretoOf(reasons)
    const [rare, rarer] = bars.filter(({ kind }) => kind === 'reason').slice(-2)
    const others = { key: 'others', kind: 'others', reasons: [], cases: 0, share: 0, cumulative: 0 } as const
    const shown = bars.filter(bar => bar !== rare && bar !== rarer)
    expect(await listed(reasonDrill(others, shown))).toBe((rare?.cases ?? 0) + (rarer?.cases ?? 0))
  })
})

describe.each(['lease-contract-register', 'category.lease-contracts'])('another target for %s', text => {
  const { question, listed } = pageOf({ wilayat: 'shinas', service: 'burial-request' })
  const subject = subjectOf(text)
  const targets = targetsOf(subject, index)

  it.each([0, -1, -3, 2])('is missed and kept by as many cases as the what-if counts, moved by %s', async days => {
    const year = rangeOf('year', today)
    const over = { from: year.from, to: today }
    const { buckets } = await report<Completions>('completions', {
      ...year,
      by: 'month',
      group: 'service',
      basis: 'closed',
      office: question.filters.office
    })
    const months = [...new Set(buckets.map(({ from }: CompletionBucket) => from.slice(0, 7)))].sort()
    const evaluate = evaluateBy(agreement)
    const open = (await everyCase(get, 'office=shinas&open=true')).map(row => evaluate(row, at))
    const trial = trialOf(pastsOf(targets, buckets, months), subject, days, openLateOf(open, targets, days, at))
    const drill = { whatIf: text, move: days }
    const whole = [
      await listed({ ...drill, over }, 'closed'),
      await listed({ ...drill, over, verdict: 'late' }, 'closed'),
      await listed({ ...drill, over, verdict: 'met' }, 'closed')
    ]
    expect(whole).toEqual([trial.all.cases, lateOf(trial.all), trial.all.met])
    if (days < -1) expect(trial.openLate).toBeGreaterThan(0)
    for (const [month, outcome] of trial.months.entries()) {
      const from = `${months[month]}-01`
      const to = [lastOfMonth(from), today].sort()[0] ?? today
      const late = await listed({ ...drill, over: { from, to }, verdict: 'late' }, 'closed')
      expect([from, late]).toEqual([from, lateOf(outcome)])
    }
  })
})
