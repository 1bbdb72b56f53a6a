import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casesOf, paretoOf, reasonDrill, vitalFew } from './pareto'

const reasons = fc.uniqueArray(
  fc.record({
    reason: fc.oneof(fc.constant(null), fc.string({ minLength: 1 })),
    cases: fc.integer({ min: 1, max: 500 })
  }),
  { selector: ({ reason }) => reason, minLength: 1, maxLength: 25 }
)

describe('the reasons cases ran late', () => {
  it('lose no case, fall from the left, and come to the whole at the end', () => {
    fc.assert(
      fc.property(reasons, given => {
        const bars = paretoOf(given)
        expect(casesOf(bars)).toBe(casesOf(given))
        expect(bars.flatMap(bar => bar.reasons)).toHaveLength(given.length)
        expect(bars.at(-1)?.cumulative).toBe(1)
        const own = bars.filter(({ kind }) => kind === 'reason').map(({ cases }) => cases)
        expect(own).toEqual([...own].sort((one, other) => other - one))
        expect(new Set(bars.map(({ key }) => key)).size).toBe(bars.length)
      })
    )
  })

  it('have what is no reason last, however much it is', () => {
    const bars = paretoOf([
      { reason: null, cases: 90 },
      { reason: 'workload', cases: 6 },
      { reason: 'inspectionDelayed', cases: 4 }
    ])
    expect(bars.map(({ kind, cases }) => [kind, cases])).toEqual([
      ['reason', 6],
      ['reason', 4],
      ['none', 90]
    ])
  })

  it('have one bar for the rare ones when there are many, and never one for a single one', () => {
    const many = (count: number) =>
      paretoOf(Array.from({ length: count }, (_, index) => ({ reason: `r${index}`, cases: 100 - index })))
    expect(many(9).map(({ kind }) => kind)).not.toContain('others')
    expect(many(10).at(-1)).toMatchObject({ kind: 'others', cases: 92 + 91 })
  })

  it('lead to their cases: the rarer ones as all but those that have a bar, so that no words of theirs are in the address', () => {
    const bars = paretoOf([
      ...Array.from({ length: 12 }, (_, index) => ({ reason: `r${index}`, cases: 100 - index })),
      { reason: null, cases: 7 }
    ])
    const late = { verdict: 'late', measure: 'net' }
    expect(bars.map(bar => reasonDrill(bar, bars))).toEqual([
      ...Array.from({ length: 8 }, (_, index) => ({ ...late, reason: `r${index}` })),
      { ...late, notReason: ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'none'] },
      { ...late, reason: 'none' }
    ])
  })

  it('are few that make up most', () => {
    const bars = paretoOf([
      { reason: 'a', cases: 50 },
      { reason: 'b', cases: 30 },
      { reason: 'c', cases: 20 },
      { reason: null, cases: 400 }
    ])
    expect(vitalFew(bars).flatMap(bar => bar.reasons)).toEqual(['a', 'b'])
    expect(vitalFew(paretoOf([{ reason: null, cases: 3 }]))).toEqual([])
  })
})
