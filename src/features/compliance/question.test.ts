import { describe, expect, it } from 'vitest'
import { backlogAsked, casesAsked, completionsAsked } from './asked'
import { questionOf } from './question'
import { complianceSearch } from './search'

const offices: Record<string, string[]> = { sohar: ['sohar-1', 'sohar-2'] }
const ask = (search: object, today = '2026-11-24') =>
  questionOf(complianceSearch.parse(search), today, wilayat => offices[wilayat] ?? [])

describe('the days of a period', () => {
  it('are thirteen weeks from a Sunday, the last of them running, unless something else was chosen', () => {
    expect(ask({})).toMatchObject({ from: '2026-08-30', to: '2026-11-24', by: 'week', basis: 'due', measure: 'net' })
  })

  it.each([
    ['2026-11-22', '2026-08-30', 'on a Sunday, with which the week begins'],
    ['2026-11-28', '2026-08-30', 'on a Saturday, with which the week ends'],
    ['2026-11-29', '2026-09-06', 'on the next Sunday']
  ])('of a quarter that ends on %s begin on %s, %s', (today, from) => {
    expect(ask({ period: 'quarter' }, today)).toMatchObject({ from, to: today })
  })

  it('of a year begin on the first of a month, also over the turn of the year', () => {
    expect(ask({ period: 'year' })).toMatchObject({ from: '2025-12-01', to: '2026-11-24', by: 'month' })
    expect(ask({ period: 'year' }, '2026-01-31')).toMatchObject({ from: '2025-02-01' })
    expect(ask({ period: 'year' }, '2025-12-01')).toMatchObject({ from: '2025-01-01' })
  })

  it('of thirty days are thirty with today', () => {
    expect(ask({ period: 'days30' })).toMatchObject({ from: '2026-10-26', to: '2026-11-24', by: 'day' })
  })

  it('are those of the address where it has both, and only then', () => {
    expect(ask({ from: '2026-01-10', to: '2026-02-09' })).toMatchObject({ period: 'custom', by: 'day' })
    expect(ask({ from: '2026-01-10' })).toMatchObject({ period: 'quarter' })
    expect(ask({ from: '2026-02-30', to: '2026-03-05' })).toMatchObject({ period: 'quarter' })
    expect(ask({ from: '2026-03-05', to: '2026-03-04' })).toMatchObject({ period: 'quarter' })
    expect(ask({ from: '1990-01-01', to: '2026-03-04' })).toMatchObject({ period: 'quarter' })
  })
})

describe('the points of a period', () => {
  it.each([
    [{ from: '2026-01-01', to: '2026-01-31' }, 'day'],
    [{ from: '2026-01-01', to: '2026-06-30' }, 'week'],
    [{ from: '2025-01-01', to: '2026-06-30' }, 'month'],
    [{ period: 'year', by: 'day' }, 'day'],
    [{ from: '2020-01-01', to: '2026-06-30', by: 'day' }, 'month'],
    [{ from: '2020-01-01', to: '2026-06-30', by: 'week' }, 'week']
  ])('of %j are each a %s', (search, by) => {
    expect(ask(search)).toMatchObject({ by })
  })
})

describe('what the period is held against', () => {
  it.each([
    [{}, { from: '2026-05-31', to: '2026-08-25' }, 'thirteen weeks earlier, Sundays against Sundays'],
    [{ period: 'days30' }, { from: '2026-09-26', to: '2026-10-25' }, 'the thirty days right before'],
    [{ period: 'year' }, { from: '2024-12-01', to: '2025-11-24' }, 'the same months'],
    [{ compare: 'lastYear' }, { from: '2025-08-30', to: '2025-11-24' }, 'the same dates a year ago'],
    [
      { from: '2026-02-01', to: '2026-02-28', compare: 'lastYear' },
      { from: '2025-02-01', to: '2025-02-28' },
      'a whole month'
    ],
    [
      { from: '2028-02-29', to: '2028-03-01', compare: 'lastYear' },
      { from: '2027-02-28', to: '2027-03-01' },
      'a leap day'
    ],
    [{ from: '2025-06-01', to: '2026-01-31' }, { from: '2024-10-01', to: '2025-05-31' }, 'as many months'],
    [{ compare: 'none' }, null, 'nothing']
  ])('%j: %j, %s', (search: object, before: object | null, _why: string) => {
    expect(ask(search).before).toEqual(before)
  })
})

describe('a link with the dates written out', () => {
  it.each(['days30', 'quarter', 'year'])('asks tomorrow what %s asks today, held against the same days', period => {
    for (const today of ['2026-11-22', '2026-11-24', '2026-11-28', '2026-03-01', '2028-02-29']) {
      const { from, to, before, by } = ask({ period }, today)
      expect(ask({ from, to }, '2029-01-01')).toMatchObject({ from, to, before, by })
    }
  })
})

describe('an address', () => {
  it('with values that are none shows the page without them', () => {
    expect(
      complianceSearch.parse({
        period: 'weeks',
        weeks: 13,
        basis: 1,
        measure: null,
        compare: {},
        by: 'hour',
        service: ''
      })
    ).toEqual({})
  })

  it('may have a code that is a number', () => {
    expect(ask({ service: 12 }).filters).toEqual({ service: ['12'] })
  })

  it('names a wilayat, which is asked by its offices; one that is not known as it came', () => {
    expect(ask({ wilayat: 'sohar' }).filters).toEqual({ office: ['sohar-1', 'sohar-2'] })
    expect(ask({ wilayat: 'atlantis' }).filters).toEqual({ office: ['atlantis'] })
  })
})

describe('the operations', () => {
  const question = ask({ service: 'h-3', assignee: 'me', basis: 'closed', measure: 'gross', period: 'days30' })
  const range = { from: '2026-10-26', to: '2026-11-24' }

  it('are asked for nothing that is left to a default', () => {
    const asked = { ...range, by: 'month', group: 'service', basis: 'closed', service: ['h-3'], assignee: ['me'] }
    expect(completionsAsked(question, { group: 'service', by: 'month' })).toEqual(asked)
  })

  it('list the cases of a mark by the verdicts that make it', () => {
    expect(casesAsked(question, { verdict: 'late' }, 200)).toEqual({
      ...range,
      basis: 'closed',
      measure: 'gross',
      service: ['h-3'],
      assignee: ['me'],
      verdict: ['missed', 'openPastDue'],
      limit: 200
    })
  })

  it('know no assignee where the contract does not', () => {
    expect(backlogAsked(question)).toEqual({ ...range, service: ['h-3'] })
  })
})
