import { describe, expect, it } from 'vitest'
import { casesAxis, namedPoints, rateAxis, shareAxis } from './axes'
import type { RatePoint } from './series'

const point = (rate: number | null, total = 100, from = '2026-11-15'): RatePoint => ({
  from,
  to: from,
  met: 0,
  missed: 0,
  openPastDue: 0,
  late: 0,
  total,
  rate,
  few: false,
  partial: false,
  before: null
})

describe('the axis of rates', () => {
  it.each([
    [[0.97, 0.99], 0.9, [0.9, 1]],
    [[0.834, 0.99], 0.8, [0.8, 0.9, 1]],
    [[0.7, 0.99], 0.7, [0.7, 0.8, 0.9, 1]],
    [[1], 0.9, [0.9, 1]],
    [[0.57], 0.5, [0.5, 0.6, 0.7, 0.8, 0.9, 1]],
    [[0.31], 0.2, [0.2, 0.4, 0.6, 0.8, 1]],
    [[0], 0, [0, 0.2, 0.4, 0.6, 0.8, 1]]
  ])('of %j begins at %d and marks %j', (rates, from, ticks) => {
    expect(
      rateAxis(
        rates.map(rate => point(rate)),
        0.95
      )
    ).toEqual({ from, to: 1, ticks })
  })

  it('has room for a target that is lower than every rate', () => {
    expect(rateAxis([point(0.97)], 0.75).from).toBe(0.7)
  })

  it('is there where no week has a rate', () => {
    expect(rateAxis([point(null)], 0.95).from).toBe(0.9)
  })

  it('still has a length where the target is everything', () => {
    expect(rateAxis([point(1)], 1).from).toBe(0.9)
  })
})

describe('the axis of cases', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 2, 4]],
    [29, [0, 20, 40]],
    [472, [0, 200, 400, 600]],
    [500, [0, 200, 400, 600]],
    [12_345, [0, 5000, 10_000, 15_000]]
  ])('of at most %i cases begins at zero and marks %j', (most, ticks) => {
    const axis = casesAxis([point(1, most), point(1, 0)])
    expect(axis).toEqual({ from: 0, to: ticks.at(-1), ticks })
  })
})

describe('the points that are named', () => {
  const weeks = ['a', 'b', 'c', 'd', 'e'].map(from => point(1, 1, from))

  it('are all where there is room', () => {
    expect(namedPoints(weeks, 500, 60)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are every other one where there is not, the newest always among them', () => {
    expect(namedPoints(weeks, 160, 60)).toEqual(['a', 'c', 'e'])
    expect(namedPoints(weeks.slice(1), 120, 60)).toEqual(['c', 'e'])
  })

  it('is the newest alone where there is hardly any room', () => {
    expect(namedPoints(weeks, 0, 60)).toEqual(['e'])
  })
})

it.each([
  [
    [0.14, 0.151, null],
    [0, 0.1, 0.2]
  ],
  [[0.48], [0, 0.2, 0.4, 0.6]],
  [[0.1], [0, 0.05, 0.1]],
  [[null], [0, 0.05]]
])('the axis of the shares %j has round steps from zero', (shares, ticks) => {
  const axis = shareAxis(shares.map(share => ({ share })))
  expect(axis.ticks).toEqual(ticks)
  expect([axis.from, axis.to]).toEqual([0, ticks.at(-1)])
})
