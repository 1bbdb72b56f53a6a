import { describe, expect, test } from 'vitest'
import { chanceOfMissing, pastDurations } from './chance'

const hundred = pastDurations(Array.from({ length: 100 }, (_, index) => 100 - index))

describe('the chance of missing, from a hundred cases that took 1 to 100', () => {
  test.each([
    ['fresh, with a target of 80', 0, 80, { kind: 'known', share: 0.2, cases: 100 }],
    ['the longer it has lasted, the likelier', 60, 80, { kind: 'known', share: 0.5, cases: 40 }],
    ['one that took exactly the target was in time', 0, 100, { kind: 'known', share: 0, cases: 100 }],
    ['beyond the target it is certain', 81, 80, { kind: 'known', share: 1, cases: 19 }],
    ['too few lasted as long', 75, 80, { kind: 'tooFewCases', cases: 25, minimum: 30 }]
  ])('%s', (_, used, budget, chance) => {
    expect(chanceOfMissing(hundred, used, budget)).toEqual(chance)
  })

  test('the minimum can be another, and without any past there is no chance', () => {
    expect(chanceOfMissing(hundred, 75, 80, 25)).toEqual({ kind: 'known', share: 0.8, cases: 25 })
    expect(chanceOfMissing(pastDurations([]), 0, 80, 0)).toEqual({ kind: 'tooFewCases', cases: 0, minimum: 0 })
  })

  test('lengths that are none are errors', () => {
    expect(() => pastDurations([1, NaN])).toThrow(expect.objectContaining({ kind: 'sample', field: 'durationsMs' }))
    expect(() => chanceOfMissing(hundred, -1, 80)).toThrow(expect.objectContaining({ field: 'usedMs' }))
    expect(() => chanceOfMissing(hundred, 1, NaN)).toThrow(expect.objectContaining({ field: 'budgetMs' }))
  })
})
