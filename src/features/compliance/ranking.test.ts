import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import { findRanking } from './ranking'

const bucket = (
  key: string | null,
  met: number,
  missed: number,
  openPastDue = 0,
  from = '2026-11-01'
): CompletionBucket => ({
  from,
  to: from,
  key,
  met,
  missed,
  openPastDue
})
const answer = (...buckets: CompletionBucket[]): Completions => ({
  asOf: '2026-11-24T09:00:00+04:00',
  from: '2026-11-01',
  to: '2026-11-24',
  by: 'month',
  group: 'service',
  basis: 'due',
  buckets
})
const itself = { measure: 'net', keyOf: (key: string | null) => key } as const
const keysOf = (ranked: ReturnType<typeof findRanking>) => ranked?.map(({ key }) => key)

describe('a ranking', () => {
  it('has the worst rate first, of two as bad the one with more cases, and those of few cases after all others', () => {
    const counts = answer(
      bucket('good', 99, 1),
      bucket('few', 1, 9),
      bucket('bad', 50, 10, 40),
      bucket('as bad', 100, 100),
      bucket('nothing', 0, 0)
    )
    expect(keysOf(findRanking(counts, itself))).toEqual(['as bad', 'bad', 'good', 'few'])
  })

  it('puts the months of a group together, and groups under what they belong to', () => {
    const counts = answer(bucket('a', 30, 10), bucket('a', 10, 10, 0, '2026-12-01'), bucket('b', 40, 0))
    const [together] = findRanking(counts, { ...itself, keyOf: () => 'all' }) ?? []
    expect(together?.tally).toMatchObject({ met: 80, late: 20, total: 100 })
    expect(findRanking(counts, itself)?.[0]?.tally).toMatchObject({ met: 40, total: 60 })
  })

  it('leaves out whom it may not show, but not nobody', () => {
    const counts = answer(bucket('s-r', 40, 0), bucket('stranger', 0, 40), bucket(null, 30, 10))
    const mine = { ...itself, keyOf: (key: string | null) => (key === null || key === 's-r' ? key : undefined) }
    expect(keysOf(findRanking(counts, mine))).toEqual([null, 's-r'])
  })

  it('says how each moved, where there is enough to hold it against', () => {
    const before = answer(bucket('a', 80, 20), bucket('b', 2, 0))
    const ranked = findRanking(answer(bucket('a', 90, 10), bucket('b', 60, 40)), { ...itself, before })
    expect(ranked?.map(({ key, change }) => [key, change])).toEqual([
      ['b', null],
      ['a', 10]
    ])
  })

  it('is not known by gross where one group is not', () => {
    expect(findRanking(answer(bucket('a', 5, 0)), { ...itself, measure: 'gross' })).toBeNull()
  })

  it('has every case once, whatever the groups', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', null), fc.nat(200), fc.nat(200), fc.nat(200)))
    fc.assert(
      fc.property(some, rows => {
        const counts = answer(...rows.map(([key, met, missed, open]) => bucket(key, met, missed, open)))
        const ranked = findRanking(counts, itself) ?? []
        const sum = rows.reduce((total, [, met, missed, open]) => total + met + missed + open, 0)
        expect(ranked.reduce((total, { tally }) => total + tally.total, 0)).toBe(sum)
        expect(new Set(keysOf(ranked)).size).toBe(ranked.length)
      })
    )
  })
})
