import { describe, expect, it } from 'vitest'
import type { CompletionBucket, Completions } from '#api/generated/types.gen'
import { findLastWhole, findPoints, findWorst } from './series'

const bucket = (from: string, to: string, met: number, missed: number): CompletionBucket => ({
  from,
  to,
  key: null,
  met,
  missed,
  openPastDue: 0
})

const answer = (...buckets: CompletionBucket[]): Completions => ({
  asOf: '2026-11-24T09:00:00+04:00',
  from: '2026-11-08',
  to: '2026-11-28',
  by: 'week',
  group: 'none',
  basis: 'due',
  buckets
})

const net = { today: '2026-11-24', measure: 'net' } as const
const older = bucket('2026-11-08', '2026-11-14', 431, 41)
const whole = bucket('2026-11-15', '2026-11-21', 28, 2)
const running = bucket('2026-11-22', '2026-11-24', 9, 1)

describe('the points of an answer', () => {
  const points = findPoints(answer(running, older, whole), net) ?? []

  it('are oldest first in whatever order they came', () => {
    expect(points.map(({ from }) => from)).toEqual(['2026-11-08', '2026-11-15', '2026-11-22'])
  })

  it('are running until their last day is over', () => {
    expect(points.map(({ partial }) => partial)).toEqual([false, false, true])
    const onSaturday = findPoints(answer(whole), { ...net, today: '2026-11-21' })
    expect(onSaturday?.[0]).toMatchObject({ partial: true })
    expect(findLastWhole(points)?.from).toBe('2026-11-15')
    expect(findLastWhole([])).toBeUndefined()
  })

  it('are held against those before, the first against the first', () => {
    const before = answer(bucket('2026-08-16', '2026-08-22', 1, 1), bucket('2026-08-09', '2026-08-15', 3, 1))
    const held = findPoints(answer(older, whole, running), net, before) ?? []
    expect(held.map(point => point.before?.rate ?? null)).toEqual([0.75, 0.5, null])
  })

  it('are not known where the backend does not count by the measure', () => {
    expect(findPoints(answer(older), { ...net, measure: 'gross' })).toBeNull()
    expect(findPoints(answer(), { ...net, measure: 'gross' })).toEqual([])
  })

  it('have a worst one, which is never one of few cases or of none', () => {
    expect(findWorst(points)?.from).toBe('2026-11-08')
    expect(findWorst(findPoints(answer(running, bucket('2026-11-01', '2026-11-07', 0, 0)), net) ?? [])).toBeUndefined()
  })
})
