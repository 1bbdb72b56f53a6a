import { expect, it } from 'vitest'
import { evaluateBy } from '#live/live-case'
import { agreement } from '#live/made-cases'
import { deedsOf, isUnlikely, manyFieldsOf, targetGroups } from './bulk'
import { exampleCase, examplePause } from './example-case'

const now = Date.parse('2026-11-22T11:42:07+04:00')
const read = evaluateBy(agreement)
const { history: _h, documents: _d, payments: _p, allowedActions: _a, ...example } = exampleCase()
const startedAt = (date: string) => ({ ...example.clock, startedAt: `${date}T08:00:00+04:00` })
const late = read({ ...example, id: 'late', clock: startedAt('2026-11-01') }, now)
const early = read({ ...example, id: 'early', clock: startedAt('2026-11-19') }, now)
const short = read(
  { ...example, id: 'short', clock: { ...startedAt('2026-11-19'), target: { value: 3, unit: 'workingDays' } } },
  now
)

it('asks why only where one of many is late, and keeps the reason with that one alone', () => {
  expect(manyFieldsOf('complete', [early])).toEqual([])
  expect(manyFieldsOf('complete', [early, late])).toEqual(['breach', 'breachText'])
  expect(deedsOf('complete', {}, [early, late])).toEqual({ missing: ['breach'] })
  const filled = deedsOf('complete', { breach: 'workload' }, [early, late])
  expect('deeds' in filled && filled.deeds.map(({ row, action }) => [row.id, action])).toEqual([
    ['early', { kind: 'complete' }],
    ['late', { kind: 'complete', breachReason: 'workload' }]
  ])
})

it('extends each by its own target', () => {
  const filled = deedsOf('extend', { further: '2', reason: 'x' }, [early, short])
  expect('deeds' in filled && filled.deeds.map(({ action }) => action)).toMatchObject([
    { target: { value: 9 } },
    { target: { value: 5 } }
  ])
  expect(targetGroups([early, short, late], { further: '2' })).toMatchObject([
    { from: { value: 7 }, to: { value: 9 }, count: 2 },
    { from: { value: 3 }, to: { value: 5 }, count: 1 }
  ])
})

it.each(['', '0', '00', '-1', '1.5', '123456'])('does not extend by %j', further => {
  expect(deedsOf('extend', { further, reason: 'x' }, [early])).toEqual({ missing: ['further'] })
})

it('knows from a row what will most likely be refused', () => {
  const paused = { ...example, clock: { ...example.clock, pauses: [examplePause()] } }
  expect(isUnlikely('requestInformation', paused, null)).toBe(true)
  expect(isUnlikely('resume', paused, null)).toBe(false)
  expect(isUnlikely('resume', example, null)).toBe(true)
  expect(isUnlikely('escalate', { ...example, escalated: true }, null)).toBe(true)
  expect(isUnlikely('claim', example, 's-r')).toBe(true)
  expect(isUnlikely('claim', { ...example, assignee: null }, null)).toBe(false)
})
