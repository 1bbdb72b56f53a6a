import { expect, it } from 'vitest'
import { scorecardOf } from './scorecard'

const promise = (id: string, measurable = true) => ({ id, quoteAr: `وعد ${id}`, quoteEn: `Promise ${id}`, measurable })

it.each([
  [{ kept: 95, of: 100, target: 0.95 }, 'kept', 0.95],
  [{ kept: 94, of: 100, target: 0.95 }, 'broken', 0.94],
  [{ kept: 20, of: 29, target: 0.95 }, 'few', 20 / 29],
  [{ kept: 1, of: 2, target: 1 }, 'broken', 0.5],
  [{ kept: 2, of: 2, target: 1 }, 'kept', 1],
  [{ kept: 40, of: 100 }, 'noTarget', 0.4],
  [{ kept: 0, of: 0, target: 1 }, 'nothing', null]
] as const)('a promise measured as %j is %s', (measured, standing, rate) => {
  expect(scorecardOf([promise('a')], [{ id: 'a', ...measured }])).toMatchObject([{ standing, rate }])
})

it('has every promise that could be measured, in the order of the agreement, and what only the backend knows last', () => {
  const measured = [
    { id: 'own', kept: 1, of: 1 },
    { id: 'b', kept: 1, of: 1 }
  ]
  const scored = scorecardOf([promise('a'), promise('b', false), promise('c', false)], measured)
  expect(scored.map(({ id, standing }) => [id, standing])).toEqual([
    ['a', 'notMeasured'],
    ['b', 'noTarget'],
    ['own', 'noTarget']
  ])
})
