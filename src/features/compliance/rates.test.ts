import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counts, findPausedShare, findPointsChange, findTally, standingOf, totalOf } from './rates'

const counts = fc.record({ met: fc.nat(500), missed: fc.nat(500), openPastDue: fc.nat(500) })
const gross = counts.chain(one => fc.record({ ...constants(one), metGross: fc.nat(one.met) }))
const constants = <T extends object>(one: T) =>
  Object.fromEntries(Object.entries(one).map(([key, value]) => [key, fc.constant(value)])) as {
    [Key in keyof T]: fc.Arbitrary<T[Key]>
  }

describe('a tally', () => {
  it('counts a case that is still open past its deadline as one that was not met', () => {
    expect(totalOf([{ met: 431, missed: 35, openPastDue: 6 }])).toEqual({
      met: 431,
      missed: 35,
      openPastDue: 6,
      late: 41,
      total: 472,
      rate: 431 / 472,
      few: false
    })
  })

  it('without a case has no rate, which is not a rate of zero', () => {
    expect(totalOf([])).toMatchObject({ total: 0, rate: null, few: false })
    expect(totalOf([{ met: 0, missed: 2, openPastDue: 0 }])).toMatchObject({ rate: 0, few: true })
  })

  it.each([
    [29, true],
    [30, false]
  ])('of %i cases is one of few: %s', (met, few) => {
    expect(totalOf([{ met, missed: 0, openPastDue: 0 }])).toMatchObject({ few })
  })

  it('of several is that of all their cases, not the mean of their rates', () => {
    fc.assert(
      fc.property(fc.array(counts), all => {
        const cases = all.flatMap(({ met, missed, openPastDue }) => [
          ...Array<boolean>(met).fill(true),
          ...Array<boolean>(missed + openPastDue).fill(false)
        ])
        const { total, late, rate } = totalOf(all)
        expect(total).toBe(cases.length)
        expect(late).toBe(cases.filter(inTime => !inTime).length)
        expect(rate).toBe(cases.length === 0 ? null : cases.filter(Boolean).length / cases.length)
      }),
      { numRuns: 50 }
    )
  })

  it('by gross has the same cases, and never more of them in time', () => {
    fc.assert(
      fc.property(fc.array(gross), all => {
        const [net, lived] = [findTally(all, 'net'), findTally(all, 'gross')]
        expect(lived?.total).toBe(net?.total)
        expect(lived?.openPastDue).toBe(net?.openPastDue)
        expect(lived?.met).toBeLessThanOrEqual(net?.met ?? 0)
        expect((lived?.met ?? 0) + (lived?.missed ?? 0) + (lived?.openPastDue ?? 0)).toBe(lived?.total)
      })
    )
  })

  it('by gross is not known where one of its parts is not', () => {
    const known: Counts = { met: 5, missed: 1, openPastDue: 0, metGross: 3 }
    const unknown: Counts = { met: 5, missed: 1, openPastDue: 0 }
    const nothing: Counts = { met: 0, missed: 1, openPastDue: 0 }
    expect(findTally([known, unknown], 'gross')).toBeNull()
    expect(findTally([known, nothing], 'gross')).toMatchObject({ met: 3, missed: 4 })
  })

  it('put together from tallies is that of their cases', () => {
    const buckets: Counts[] = [
      { met: 5, missed: 1, openPastDue: 2, metGross: 3 },
      { met: 7, missed: 0, openPastDue: 0, metGross: 7 }
    ]
    const parts = buckets.flatMap(bucket => findTally([bucket], 'gross') ?? [])
    expect(totalOf(parts)).toEqual(findTally(buckets, 'gross'))
  })
})

describe('a rate and the target', () => {
  const of = (met: number, missed: number) => totalOf([{ met, missed, openPastDue: 0 }])

  it.each([
    [of(95, 5), 'over'],
    [of(9499, 501), 'under'],
    [of(19, 1), 'few'],
    [of(0, 0), 'none']
  ] as const)('%j is %s 95 %%', (tally, standing) => {
    expect(standingOf(tally, 0.95)).toBe(standing)
  })

  it('change by the points that are seen, and by none where one of them is of few cases', () => {
    expect(findPointsChange(of(914, 86), of(893, 107))).toBe(2.1)
    expect(findPointsChange(of(893, 107), of(914, 86))).toBe(-2.1)
    expect(findPointsChange(of(914, 86), of(9, 1))).toBeNull()
    expect(findPointsChange(of(0, 0), of(914, 86))).toBeNull()
  })
})

describe('the paused share', () => {
  const bucket = (pausedShare?: number, workingMs?: number) => ({
    from: '2026-11-22',
    to: '2026-11-22',
    key: null,
    met: 1,
    missed: 0,
    openPastDue: 0,
    ...(pausedShare !== undefined && { pausedShare }),
    ...(workingMs !== undefined && { workingMs })
  })

  it('is weighed by the working time it is a share of', () => {
    expect(findPausedShare([bucket(0.5, 100), bucket(0.1, 300), bucket()])).toBeCloseTo(0.2)
  })

  it('of one bucket needs no weight; of several without it is not known', () => {
    expect(findPausedShare([bucket(0.5), bucket()])).toBe(0.5)
    expect(findPausedShare([bucket(0.5), bucket(0.1, 300)])).toBeNull()
    expect(findPausedShare([])).toBeNull()
  })
})
