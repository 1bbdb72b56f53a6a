import { expect, test } from 'vitest'
import { at, days, started } from '../../tests/sla/muscat'
import { extended, paused, reopened, resumed, stopped } from './acts'

const clock = started('2026-11-22 10:00', days(2))

test('a case is paused, resumed, closed and reopened, and keeps each time of it', () => {
  const why = { reason: 'documentMissing', waitingFor: 'applicant' }
  const after = reopened(stopped(resumed(paused(clock, 10, why), 20), 30), 40)
  expect(after).toEqual({
    ...clock,
    pauses: [{ ...why, from: 10, to: 20 }],
    gaps: [{ from: 30, to: 40 }],
    stoppedAt: null
  })
})

test('a pause that is open at closing ends there, so that reopening does not pause again', () => {
  expect(reopened(stopped(paused(clock, 10), 30), 40).pauses).toEqual([{ from: 10, to: 30 }])
  expect(reopened({ ...paused(clock, 10), stoppedAt: 30 }, 40).pauses).toEqual([{ from: 10, to: 30 }])
})

test('a case extended twice keeps its first target', () => {
  const twice = extended(extended(clock, days(5)), days(9))
  expect([twice.target, twice.originalTarget]).toEqual([days(9), days(2)])
})

test('an act out of turn is an error', () => {
  const closed = stopped(clock, at('2026-11-23 10:00'))
  for (const act of [
    () => paused(paused(clock, 1), 2),
    () => paused(closed, 2),
    () => resumed(clock, 1),
    () => stopped(closed, 1),
    () => reopened(clock, 1)
  ]) {
    expect(act).toThrow(expect.objectContaining({ kind: 'act', field: 'at' }))
  }
})
