import { describe, expect, it } from 'vitest'
import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import { findFigures } from './figures'
import { byMeasure } from './measures'
import { pausedPoints } from './paused'

const bucket = (counts: Partial<CompletionBucket>): CompletionBucket => ({
  from: '2026-11-01',
  to: '2026-11-07',
  key: null,
  met: 0,
  missed: 0,
  openPastDue: 0,
  ...counts
})
const answer = (...buckets: CompletionBucket[]): Completions => ({
  asOf: '2026-11-24T09:00:00+04:00',
  from: '2026-11-01',
  to: '2026-11-24',
  by: 'week',
  group: 'none',
  basis: 'due',
  buckets
})
// 90 in time, 6 late, 4 open: 96 closed, of which 48 within a day, 44 within three, 4 within seven. By gross a third more was late.
const now = answer(
  bucket({
    met: 90,
    missed: 6,
    openPastDue: 4,
    metGross: 60,
    daysUsed: [0, 48, 0, 44, 0, 0, 0, 4],
    daysUsedGross: [0, 20, 0, 40, 0, 0, 0, 36]
  })
)
const before = answer(
  bucket({ met: 40, missed: 40, openPastDue: 0, metGross: 20, daysUsed: [0, 0, 40, 40], daysUsedGross: [0, 0, 0, 80] }),
  bucket({ from: '2026-11-08', to: '2026-11-14' })
)

describe('the figures of a period', () => {
  it('are counted from its cases, and moved from those before', () => {
    expect(findFigures(now, before, 'net')).toMatchObject({
      tally: { total: 100, rate: 0.9, late: 10 },
      rateChange: 40,
      completed: { value: 96, change: 96 / 80 - 1 },
      late: { value: 10, change: -30 },
      median: { value: 1, change: -1 },
      percentile95: { value: 3, change: 0 }
    })
  })

  it('are others by gross, of the same cases', () => {
    expect(findFigures(now, before, 'gross')).toMatchObject({
      tally: { total: 100, rate: 0.6, late: 40, openPastDue: 4 },
      completed: { value: 96 },
      median: { value: 3, change: 0 },
      percentile95: { value: 7 }
    })
  })

  it('have moved from nothing where there was nothing before', () => {
    const nothing = { rateChange: null, completed: { change: null }, late: { change: null }, median: { change: null } }
    expect(findFigures(now, undefined, 'net')).toMatchObject(nothing)
    expect(findFigures(now, answer(bucket({})), 'net')).toMatchObject(nothing)
  })

  it('are not held against days of which most were never counted', () => {
    const empty = ['2026-11-01', '2026-11-08'].map(from => bucket({ from }))
    const late = answer(...empty, bucket({ from: '2026-11-15', met: 5, missed: 5 }))
    expect(findFigures(now, late, 'net')).toMatchObject({ completed: { change: null }, late: { change: null } })
    const soon = answer(bucket({}), bucket({ from: '2026-11-06', met: 5, missed: 5 }))
    expect(findFigures(now, soon, 'net')).toMatchObject({ completed: { change: 8.6 }, late: { change: 5 } })
  })

  it('are not known by a measure that the backend does not count by', () => {
    expect(findFigures(answer(bucket({ met: 3 })), undefined, 'gross')).toBeNull()
  })
})

describe('net beside gross', () => {
  it('has percentiles by each of them', () => {
    expect(byMeasure(now).map(({ measure, percentiles }) => [measure, percentiles])).toEqual([
      ['net', { median: 1, percentile90: 3, percentile95: 3 }],
      ['gross', { median: 3, percentile90: 7, percentile95: 7 }]
    ])
  })

  it('is net alone where gross is not counted', () => {
    const counts = answer(bucket({ met: 3, daysUsed: [3] }))
    expect(byMeasure(counts).map(({ measure }) => measure)).toEqual(['net'])
  })
})

it('the paused share of a week without cases is unknown, and of few cases said to be', () => {
  const points = pausedPoints(answer(bucket({ from: '2026-11-08', met: 3, pausedShare: 0.4 }), bucket({})))
  expect(points.map(({ share, cases, few }) => [share, cases, few])).toEqual([
    [null, 0, false],
    [0.4, 3, true]
  ])
})
